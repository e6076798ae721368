package tandem.mentoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.bridge.Touchpoints;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A mentor is worried, and somebody on call takes it.
@Controller
final class WorryController {
    private final Worries worries;
    private final Walks walks;
    private final Touchpoints touchpoints;
    private final People people;
    private final Relations relations;

    WorryController(Worries worries, Walks walks, Touchpoints touchpoints, People people, Relations relations) {
        this.worries = worries;
        this.walks = walks;
        this.touchpoints = touchpoints;
        this.people = people;
        this.relations = relations;
    }

    /// @param wrong the text of what to mend; null where all is well
    record AskPage(
            Page shell,
            WalkRow row,
            WorryForm form,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        long days() {
            return Worries.HELD.toDays();
        }
    }

    /// @param listed whether whom it is about is on the reader's list
    /// @param form what came of it, as typed
    record OnePage(
            Page shell,
            WorryLine line,
            boolean listed,
            WorryForm form,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        boolean mine() {
            return line.worry().by().equals(shell.visit().me());
        }

        boolean answers() {
            var reader = shell.visit().reader();
            return !mine() && (reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR));
        }

        /// Whether the reader could take it, and nobody has it yet.
        boolean takes() {
            return answers() && line.worry().waits();
        }

        boolean taken() {
            return line.worry().takenBy(shell.visit().me());
        }
    }

    record AllPage(Page shell, List<WorryLine> open, List<WorryLine> closed) {
        Texts texts() {
            return shell.texts();
        }

        /// Whether the reader could take it, and nobody has it yet.
        boolean takes(WorryLine line) {
            return line.worry().waits()
                    && !line.worry().by().equals(shell.visit().me());
        }
    }

    @GetMapping("/mentoring/{person}/worry")
    Html ask(@PathVariable("person") UUID person, Visit visit) {
        return ask(row(person, visit), WorryForm.empty(), Optional.empty(), visit);
    }

    @PostMapping("/mentoring/{person}/worry")
    Object write(@PathVariable("person") UUID person, WorryForm form, Visit visit) {
        var row = row(person, visit);
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return ask(row, form, wrong, visit).status(422);
        }
        worries.write(visit.me(), row.walk().person().id(), id, form.words(), form.keepsBack());
        return Seen.other("/worries/" + id);
    }

    @GetMapping("/worries")
    Html all(Visit visit) {
        var others = worries.all(visit.actor()).stream()
                .filter(worry -> !worry.person().equals(visit.me()))
                .toList();
        var lines = WorryLine.of(others, people, visit);
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("mentoring.worries"));
        var page = new AllPage(
                shell,
                lines.stream().filter(line -> line.worry().open()).toList(),
                lines.stream().filter(line -> !line.worry().open()).toList());
        return Html.of("mentoring/worries.jte", shell, page);
    }

    @GetMapping("/worries/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), WorryForm.empty(), Optional.empty(), visit);
    }

    @PostMapping("/worries/{id}/taking")
    Object take(@PathVariable("id") UUID id, Visit visit) {
        var worry = find(id, visit);
        if (worry.open() && !worries.take(visit.me(), id)) {
            throw Refusal.notFound();
        }
        return Seen.other(worry.path());
    }

    @PostMapping("/worries/{id}/closing")
    Object close(@PathVariable("id") UUID id, WorryForm form, Visit visit) {
        var worry = find(id, visit);
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return show(worry, form, wrong, visit).status(422);
        }
        if (worry.open() && !worries.close(visit.me(), worry, form.words(), !form.keepsBack())) {
            throw Refusal.notFound();
        }
        return Seen.other(worry.path());
    }

    /// Those it is about read it on their own page.
    private Worry find(UUID id, Visit visit) {
        return worries.read(visit.me(), id)
                .filter(worry -> !worry.person().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }

    private WalkRow row(UUID person, Visit visit) {
        return new WalkRow(visit, walks.one(visit, new PersonId(person)), touchpoints.today());
    }

    private static Html ask(WalkRow row, WorryForm form, Optional<String> wrong, Visit visit) {
        var t = visit.texts();
        var shell = Page.personal(visit, Tab.TODAY, t.of("mentoring.worry.title"));
        return Html.of(
                "mentoring/ask.jte",
                shell,
                new AskPage(shell, row, form, wrong.map(key -> t.of(key)).orElse(null)));
    }

    private Html show(Worry worry, WorryForm form, Optional<String> wrong, Visit visit) {
        var t = visit.texts();
        var tab = visit.reader().staff() ? Tab.DESK : Tab.TODAY;
        var shell = Page.personal(visit, tab, t.of("mentoring.worry.one"));
        var line = WorryLine.of(List.of(worry), people, visit).getFirst();
        boolean listed = relations
                .standing(visit.actor(), worry.person(), EnumSet.of(RelationKind.CASELOAD))
                .containsKey(visit.me());
        return Html.of(
                "mentoring/worry.jte",
                shell,
                new OnePage(
                        shell, line, listed, form, wrong.map(key -> t.of(key)).orElse(null)));
    }
}
