package tandem.bridge;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Visit;

/// The desk: whom to contact today, and what came of it.
@Controller
final class DeskController {
    private final Desk desk;
    private final Touchpoints touchpoints;
    private final Gate gate;

    DeskController(Desk desk, Touchpoints touchpoints, Gate gate) {
        this.desk = desk;
        this.touchpoints = touchpoints;
        this.gate = gate;
    }

    /// What stands in the address of the desk.
    ///
    /// @param saved the contact that was just written down
    /// @param done what was just done with several, with `many` of them
    /// @param left those to whom no letter went
    /// @param open whose form stands open
    record Asked(
            String view,
            String after,
            String saved,
            String done,
            String many,
            @Nullable List<String> left,
            String open) {
        Asked {
            view = requireNonNullElse(view, "");
            after = requireNonNullElse(after, "");
            saved = requireNonNullElse(saved, "");
            done = requireNonNullElse(done, "");
            many = requireNonNullElse(many, "");
            left = List.copyOf(requireNonNullElse(left, List.of()));
            open = requireNonNullElse(open, "");
        }

        List<PersonId> letterless() {
            return requireNonNullElse(left, List.<String>of()).stream()
                    .flatMap(each -> RecordForm.id(each).stream())
                    .map(PersonId::new)
                    .limit(Queue.PAGE)
                    .toList();
        }
    }

    @GetMapping("/desk")
    Html desk(Asked asked, Visit visit) {
        var said = RecordForm.id(asked.saved())
                .flatMap(saved -> desk.saved(visit, saved))
                .or(() -> done(visit, asked));
        return desk.page(
                visit,
                new Desk.Asked(
                        View.read(asked.view()).orElseGet(() -> Desk.first(visit)),
                        Place.read(asked.after()),
                        RecordForm.id(asked.open()).map(PersonId::new).orElse(null),
                        said,
                        asked.letterless()));
    }

    /// “3 people handed over.”
    private static Optional<String> done(Visit visit, Asked asked) {
        int many = asked.many().matches("\\d{1,3}") ? Integer.parseInt(asked.many()) : 0;
        return switch (asked.done()) {
            case "hand", "snooze", "result", "letters" ->
                Optional.of(visit.texts().of("bridge.done." + asked.done(), many));
            default -> Optional.empty();
        };
    }

    @GetMapping("/desk/everyone")
    Html everyone(Visit visit) {
        return desk.everyone(visit);
    }

    @GetMapping("/desk/people")
    Html people(Visit visit) {
        return desk.kept(visit);
    }

    @GetMapping("/desk/{person}")
    Html person(@PathVariable("person") UUID person, Visit visit) {
        return show(desk.person(visit, new PersonId(person), RecordForm.empty(), Map.of()));
    }

    @PostMapping("/desk/{person}/encounters")
    Object record(@PathVariable("person") UUID id, RecordForm form, Visit visit) {
        return gate.as(visit.actor(), () -> record(new PersonId(id), form, visit));
    }

    private Object record(PersonId person, RecordForm form, Visit visit) {
        if (!touchpoints.looksAfter(visit.actor(), person)) {
            throw Refusal.notFound();
        }
        var today = touchpoints.today();
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(today);
        if (wrong.isEmpty()
                && form.seen()
                        .filter(seen -> touchpoints.meanwhile(visit.actor(), person, seen, id))
                        .isPresent()) {
            wrong.put("result", "bridge.wrong.meanwhile");
        }
        if (!wrong.isEmpty()) {
            return show(desk.person(visit, person, form, wrong)).status(422);
        }
        touchpoints.contacted(
                visit.me(),
                person,
                id,
                form.what().orElseThrow(),
                form.by(),
                form.line(),
                form.then(today).orElseThrow());
        return Seen.other("/desk?saved=" + id + form.nextPerson());
    }

    @PostMapping("/desk/unowned")
    ResponseEntity<Void> takeOn(Visit visit) {
        return Seen.other(
                touchpoints.takeOn(visit.me()).map(person -> "/desk/" + person).orElse("/desk"));
    }

    /// What the desk wrote, for the one it is about.
    @GetMapping("/me/contacts")
    Html contacts(Visit visit) {
        var page = desk.own(visit);
        return Html.of("bridge/contacts.jte", page.shell(), page);
    }

    private static Html show(PersonPage page) {
        return Html.of("bridge/person.jte", page.shell(), page);
    }
}
