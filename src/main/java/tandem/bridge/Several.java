package tandem.bridge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// Does what a form says that has nothing wrong, with those whom the actor looks after.
    ///
    /// @return with whom it was done, and with whom not
    Map<Boolean, List<PersonId>> act(PersonId me, BulkForm form) {
        var actor = Actor.of(me);
        return gate.as(
                actor,
                () -> form.people().stream()
                        .filter(each -> touchpoints.looksAfter(actor, each))
                        .collect(Collectors.partitioningBy(each -> act(me, each, form))));
    }

    /// Why none of these got a letter: whoever could get one reads another language than was written.
    List<DeskPage.Letterless> letterless(Visit visit, List<PersonId> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        var known = people.visibleTo(visit.actor(), left);
        var why = run.unreachable(visit.actor(), left);
        return left.stream()
                .filter(known::containsKey)
                .map(each -> new DeskPage.Letterless(
                        Objects.requireNonNull(known.get(each)),
                        visit.texts()
                                .of("bridge.letters."
                                        + Optional.ofNullable(why.get(each))
                                                .map(PrintRun.Added::code)
                                                .orElse("language"))))
                .toList();
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
