package tandem.debrief;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.coverage.SessionOf;
import tandem.coverage.SessionsFound;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Writing a debrief, and what to do where one worries about somebody; and all of them, for supervisors.
@Controller
final class DebriefController {
    private final Debriefs debriefs;
    private final SessionsFound sessions;
    private final Circles circles;
    private final People people;

    DebriefController(Debriefs debriefs, SessionsFound sessions, Circles circles, People people) {
        this.debriefs = debriefs;
        this.sessions = sessions;
        this.circles = circles;
        this.people = people;
    }

    /// One debrief and who wrote it.
    record Read(Debrief debrief, String author, String circle) {
        String path() {
            return "/circles/" + debrief.circle() + "/sessions/" + debrief.day();
        }

        String question(int number, Texts t) {
            return asked(number, t);
        }
    }

    /// @param notes what they jotted down while it went on
    /// @param others what others who led it wrote
    /// @param worried whether they said that they worry about somebody
    /// @param fellows who is in the circle, for a report
    /// @param wrong the text of what to mend; null where all is well
    record DebriefPage(
            Page shell,
            SessionOf of,
            DebriefForm form,
            List<String> notes,
            List<Read> others,
            boolean written,
            boolean worried,
            List<Fellow> fellows,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        String path() {
            return of.session().path() + "/debrief";
        }

        String question(int number) {
            return asked(number, texts());
        }
    }

    record DebriefsPage(Page shell, List<Read> debriefs) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/circles/{id}/sessions/{day}/debrief")
    Html show(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "worried", defaultValue = "") String worried,
            Visit visit) {
        var found = sessions.led(id, day, visit);
        var all = debriefs.of(visit.actor(), found.session());
        var form = all.stream()
                .filter(each -> each.author().equals(visit.me()))
                .findFirst()
                .map(mine -> DebriefForm.of(mine.answers()))
                .orElseGet(() -> DebriefForm.of(List.of("", "", "", "")));
        return show(found, all, form, !worried.isEmpty(), null, visit);
    }

    @PostMapping("/circles/{id}/sessions/{day}/debrief")
    Object write(@PathVariable("id") String id, @PathVariable("day") String day, DebriefForm form, Visit visit) {
        var found = sessions.led(id, day, visit);
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            var all = debriefs.of(visit.actor(), found.session());
            return show(found, all, form, false, wrong.get(), visit).status(422);
        }
        if (form.answers().stream().anyMatch(each -> !each.isEmpty())) {
            debriefs.write(visit.me(), found.session(), form.answers());
        }
        return Seen.other(found.session().path() + "/debrief" + (form.worried() ? "?worried=yes#worried" : "#done"));
    }

    @GetMapping("/debriefs")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("debrief.all"));
        return Html.of(
                "debrief/debriefs.jte", shell, new DebriefsPage(shell, read(debriefs.lately(visit.actor()), visit)));
    }

    private Html show(
            SessionOf found,
            List<Debrief> all,
            DebriefForm form,
            boolean worried,
            @Nullable String wrong,
            Visit visit) {
        var others =
                all.stream().filter(each -> !each.author().equals(visit.me())).toList();
        var fellows = circles.fellows(visit.actor(), found.circle().id()).stream()
                .filter(each -> !each.me())
                .sorted(Comparator.comparing(Fellow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("debrief.title"));
        return Html.of(
                "debrief/debrief.jte",
                shell,
                new DebriefPage(
                        shell,
                        found,
                        form,
                        debriefs.notes(visit.me(), found.session()),
                        read(others, visit),
                        others.size() < all.size(),
                        worried,
                        fellows,
                        wrong));
    }

    private static String asked(int number, Texts t) {
        return switch (number) {
            case 0 -> t.of("debrief.q0");
            case 1 -> t.of("debrief.q1");
            case 2 -> t.of("debrief.q2");
            default -> t.of("debrief.q3");
        };
    }

    /// With the names of those who wrote them: in the circle, or here.
    private List<Read> read(List<Debrief> all, Visit visit) {
        var names = names(all, visit.actor());
        var known = circles.all(visit.actor());
        return all.stream()
                .map(each -> new Read(
                        each,
                        names.getOrDefault(each.author(), visit.texts().of("debrief.somebody")),
                        known.stream()
                                .filter(circle -> circle.id().equals(each.circle()))
                                .map(Circle::name)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private Map<PersonId, String> names(List<Debrief> all, Actor actor) {
        var names = new HashMap<PersonId, String>();
        people.visibleTo(actor, all.stream().map(Debrief::author).distinct().toList())
                .values()
                .forEach((Person person) -> names.put(person.id(), person.name()));
        circles.leading(actor)
                .values()
                .forEach(leading -> leading.forEach(each -> names.put(each.person(), each.name())));
        return names;
    }
}
