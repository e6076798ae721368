package tandem.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.oncall.Nudges;
import tandem.oncall.Roster;
import tandem.people.People;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Asks whoever is on call to take a worry: the first, then the second, then the third, each with a quarter of an hour.
/// Where nobody is left, it is everybody's who looks after people, and somebody's by name.
@Component
class Ringing {
    static final Duration ANSWER = Duration.ofMinutes(15);
    private static final String LETTER = "mentoring.letter.worry";
    private static final Duration LETTER_LASTS = Duration.ofHours(1);

    private final Gate gate;
    private final WorryStore store;
    private final Roster roster;
    private final Roles roles;
    private final People people;
    private final Relations relations;
    private final Nudges nudges;
    private final Clock clock;

    Ringing(
            Gate gate,
            WorryStore store,
            Roster roster,
            Roles roles,
            People people,
            Relations relations,
            Nudges nudges,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.roster = roster;
        this.roles = roles;
        this.people = people;
        this.relations = relations;
        this.nudges = nudges;
        this.clock = clock;
    }

    /// Asks wherever it is time to. Harmless as often as it runs.
    void ring() {
        gate.as(Actor.SYSTEM, () -> store.toAsk(clock.instant())).forEach(this::ring);
    }

    private void ring(WorryStore.Sealed worry) {
        var asked = gate.as(Actor.SYSTEM, () -> store.asked(worry.id()));
        var next = roster.at(clock.instant()).stream()
                .filter(each -> !asked.contains(Optional.of(each)))
                .filter(each -> may(each, worry))
                .findFirst();
        if (next.isPresent()) {
            ask(worry, asked.size() + 1, next.get());
        } else {
            askAll(worry, asked.size() + 1);
        }
    }

    private void ask(WorryStore.Sealed worry, int rank, PersonId whom) {
        var now = clock.instant();
        var until = now.plus(ANSWER);
        gate.run(Actor.SYSTEM, () -> {
            if (store.call(worry.id(), rank, whom, now, until)) {
                store.ask(worry.id(), whom, until, false);
                nudges.send(List.of(whom), LETTER, LETTER_LASTS);
            }
        });
    }

    /// Nobody on call has taken it, or nobody is on call.
    private void askAll(WorryStore.Sealed worry, int rank) {
        var now = clock.instant();
        var all = everybody(worry);
        if (all.isEmpty()) {
            return;
        }
        gate.run(Actor.SYSTEM, () -> {
            if (store.call(worry.id(), rank, null, now, now.plus(ANSWER))) {
                owner(worry, all).ifPresent(owner -> store.ask(worry.id(), owner, now.plus(ANSWER), true));
                nudges.send(all, LETTER, LETTER_LASTS);
            }
        });
    }

    /// The coordinator who looks after them, or else whoever looks after people longest.
    private Optional<PersonId> owner(WorryStore.Sealed worry, Collection<PersonId> all) {
        var theirs = relations.to(Actor.SYSTEM, worry.person()).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .map(Relation::holder)
                .filter(all::contains);
        return Stream.concat(theirs, all.stream()).findFirst();
    }

    private List<PersonId> everybody(WorryStore.Sealed worry) {
        return Stream.of(Role.SUPERVISOR, Role.COORDINATOR)
                .flatMap(role -> people.idsWith(Actor.SYSTEM, role).stream())
                .distinct()
                .filter(each -> not(each, worry))
                .toList();
    }

    /// Only who looks after people can open it, and never whom it is about or who wrote it.
    private boolean may(PersonId somebody, WorryStore.Sealed worry) {
        var has = roles.of(somebody);
        return not(somebody, worry) && (has.contains(Role.COORDINATOR) || has.contains(Role.SUPERVISOR));
    }

    private static boolean not(PersonId somebody, WorryStore.Sealed worry) {
        return !somebody.equals(worry.person()) && !somebody.equals(worry.by());
    }
}
