package tandem.bridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.channels.PrintRun;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Visit;

/// The same for several people at once, all of it or nothing; one person is several, too.
@Component
class Several {
    private final Gate gate;
    private final Touchpoints touchpoints;
    private final Snoozes snoozes;
    private final Handovers handovers;
    private final PrintRun run;
    private final People people;

    Several(Gate gate, Touchpoints touchpoints, Snoozes snoozes, Handovers handovers, PrintRun run, People people) {
        this.gate = gate;
        this.touchpoints = touchpoints;
        this.snoozes = snoozes;
        this.handovers = handovers;
        this.run = run;
        this.people = people;
    }

    List<Person> colleagues(PersonId me) {
        return handovers.colleagues(me);
    }

    /// @param many with how many it was done
    /// @param left with whom it was not
    record Done(int many, List<PersonId> left) {}

    /// Does what a form says that has nothing wrong, with those whom the actor looks after.
    Done act(PersonId me, BulkForm form) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            var all = form.people().stream()
                    .filter(each -> touchpoints.looksAfter(actor, each))
                    .toList();
            var done = all.stream().filter(each -> act(me, each, form)).toList();
            return new Done(
                    done.size(),
                    all.stream().filter(each -> !done.contains(each)).toList());
        });
    }

    /// Why none of these got a letter: whoever could get one reads another language than was written.
    List<DeskPage.Letterless> letterless(Visit visit, List<PersonId> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        var known = people.visibleTo(visit.actor(), left);
        var refused = run.unreachable(visit.actor(), left);
        var why = new LinkedHashMap<Person, String>();
        for (var each : left) {
            Optional.ofNullable(known.get(each))
                    .ifPresent(person -> why.put(
                            person,
                            Optional.ofNullable(refused.get(each))
                                    .map(PrintRun.Added::code)
                                    .orElse("language")));
        }
        return DeskPage.Letterless.of(why, visit.texts());
    }

    private boolean act(PersonId me, PersonId person, BulkForm form) {
        switch (form.act()) {
            case "hand" -> {
                return handovers.hand(me, person, form.taker().orElseThrow(), form.line());
            }
            case "snooze" ->
                snoozes.snooze(
                        me,
                        person,
                        form.id(person),
                        touchpoints.today().plusDays(form.later().orElseThrow()),
                        form.reason());
            case "result" ->
                touchpoints.contacted(
                        me,
                        person,
                        form.id(person),
                        form.what().orElseThrow(),
                        form.by(),
                        form.said(),
                        new Next.ByRule());
            case "letters" -> {
                return letter(me, person, form);
            }
            default -> throw new IllegalArgumentException(form.act());
        }
        return true;
    }

    /// Whoever said no yes to letters, or reads another language than was written, gets none.
    private boolean letter(PersonId me, PersonId person, BulkForm form) {
        return people.visibleTo(Actor.of(me), person)
                .map(found -> form.letter(found.language()))
                .filter(text -> !text.isEmpty())
                .map(text -> run.add(me, form.id(person), person, text))
                .filter(added -> added == PrintRun.Added.QUEUED || added == PrintRun.Added.ALREADY)
                .isPresent();
    }
}
