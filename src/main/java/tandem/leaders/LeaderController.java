package tandem.leaders;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The supervisor's side: who leads, who is on the way, and what was seen.
@Controller
final class LeaderController {
    private static final int SOON = 60;

    private final Leaders leaders;
    private final Signing signing;
    private final People people;
    private final Training training;

    LeaderController(Leaders leaders, Signing signing, People people, Training training) {
        this.leaders = leaders;
        this.signing = signing;
        this.people = people;
        this.training = training;
    }

    record Row(Person person, Readiness readiness) {}

    record LeadersPage(Page shell, List<Row> rows, int modules, long notAdopted, LocalDate today) {
        Texts texts() {
            return shell.texts();
        }

        /// Whether what lets them lead ends within two months.
        boolean endsSoon(Readiness readiness) {
            return readiness
                    .ends()
                    .filter(day -> day.isBefore(today.plusDays(SOON)))
                    .isPresent();
        }
    }

    /// @param since the first day on which somebody can have seen them lead here
    /// @param wrong the text of what to mend; null where all is well
    /// @param where the form that it is about
    record LeaderPage(
            Page shell,
            Person person,
            Readiness readiness,
            List<Item> modules,
            List<String> lines,
            Prose prose,
            List<Supervision> talks,
            LocalDate since,
            LocalDate today,
            LeaderForm form,
            @Nullable String wrong,
            String where) {
        Texts texts() {
            return shell.texts();
        }

        LeaderForm form(String of) {
            return where.equals(of) ? form : LeaderForm.empty(of.equals("talk") ? today.toString() : "");
        }

        @Nullable
        String wrong(String of) {
            return where.equals(of) ? wrong : null;
        }

        /// Whether they have stepped back, and nobody has talked with them since.
        boolean toCall() {
            return readiness
                    .away()
                    .filter(day -> talks.stream().allMatch(talk -> talk.on().isBefore(day)))
                    .isPresent();
        }

        List<LocalDate> seen(int line) {
            return readiness.seen(line);
        }
    }

    @GetMapping("/leaders")
    Html all(Visit visit) {
        var all = people.with(visit.actor(), Role.LEADER);
        var readiness = leaders.of(visit.actor(), all.stream().map(Person::id).toList());
        var rows = readiness.stream()
                .map(each -> new Row(person(all, each.person()), each))
                .sorted(Comparator.comparing((Row row) -> row.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        var adopted = training.adopted(visit.actor());
        var modules = training.modules(visit.language());
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("leaders.title"));
        return Html.of(
                "leaders/leaders.jte",
                shell,
                new LeadersPage(
                        shell,
                        rows,
                        modules.size(),
                        modules.stream()
                                .filter(module -> !adopted.contains(module.id()))
                                .count(),
                        leaders.today()));
    }

    @GetMapping("/leaders/{person}")
    Html one(@PathVariable("person") UUID person, Visit visit) {
        return show(found(person, visit), LeaderForm.empty(""), null, "", visit);
    }

    @PostMapping("/leaders/{person}/signatures")
    Object sign(
            @PathVariable("person") UUID person,
            @RequestParam("line") int line,
            @RequestParam("day") String day,
            Visit visit) {
        var leader = found(person, visit);
        var seen = day(day);
        if (line < 1 || line > Readiness.LINES) {
            throw Refusal.bad("line");
        }
        if (seen == null || seen.isAfter(leaders.today()) || seen.isBefore(since(leader, visit))) {
            return show(leader, LeaderForm.empty(day), "leaders.wrong.seen", "sign", visit)
                    .status(422);
        }
        var wrong = signing.wrong(leaders.of(visit.actor(), leader.id()), line, seen);
        if (wrong.isPresent()) {
            return show(leader, LeaderForm.empty(day), wrong.get(), "sign", visit)
                    .status(422);
        }
        leaders.sign(visit.me(), leader.id(), line, seen);
        return Seen.other("/leaders/" + person + "#seen");
    }

    @PostMapping("/leaders/{person}/recognitions")
    Object recognize(@PathVariable("person") UUID person, LeaderForm form, Visit visit) {
        var leader = found(person, visit);
        var wrong = form.wrongDocument(leaders.today());
        if (wrong.isPresent()) {
            return show(leader, form, wrong.get(), "document", visit).status(422);
        }
        leaders.recognize(visit.me(), leader.id(), form.key(), form.words(), form.date());
        return Seen.other("/leaders/" + person + "#recognized");
    }

    @PostMapping("/leaders/{person}/recognitions/{id}/end")
    Object endRecognition(@PathVariable("person") UUID person, @PathVariable("id") UUID id, Visit visit) {
        leaders.endRecognition(visit.me(), found(person, visit).id(), id);
        return Seen.other("/leaders/" + person + "#recognized");
    }

    @PostMapping("/leaders/{person}/talks")
    Object talk(@PathVariable("person") UUID person, LeaderForm form, Visit visit) {
        var leader = found(person, visit);
        var date = form.date();
        var wrong = form.wrongTalk(leaders.today());
        if (wrong.isPresent() || date == null) {
            return show(leader, form, wrong.orElse("leaders.wrong.day"), "talk", visit)
                    .status(422);
        }
        leaders.supervise(visit.me(), leader.id(), form.key(), new Supervision(date, form.length(), form.words()));
        return Seen.other("/leaders/" + person + "#talks");
    }

    @PostMapping("/leaders/{person}/return")
    Object comeBack(@PathVariable("person") UUID person, Visit visit) {
        leaders.comeBack(visit.me(), found(person, visit).id());
        return Seen.other("/leaders/" + person);
    }

    /// Nobody signs for themselves.
    private Person found(UUID id, Visit visit) {
        return people.with(visit.actor(), Role.LEADER).stream()
                .filter(person -> person.id().value().equals(id))
                .filter(person -> !person.id().equals(visit.me()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /// The day from which they lead here or learn it.
    private LocalDate since(Person leader, Visit visit) {
        return leaders.since(visit.actor(), leader.id())
                .map(moment -> moment.atZone(visit.program().zone()).toLocalDate())
                .orElseGet(leaders::today);
    }

    private Html show(Person leader, LeaderForm form, @Nullable String wrong, String where, Visit visit) {
        var shell = Page.personal(visit, Tab.TEAM, leader.name());
        return Html.of(
                "leaders/leader.jte",
                shell,
                new LeaderPage(
                        shell,
                        leader,
                        leaders.of(visit.actor(), leader.id()),
                        training.modules(visit.language()),
                        training.lines(visit.language()),
                        training.prose(visit),
                        leaders.supervisions(visit.actor(), leader.id()),
                        since(leader, visit),
                        leaders.today(),
                        form,
                        wrong,
                        where));
    }

    private static Person person(List<Person> all, PersonId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
