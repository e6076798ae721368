package tandem.texting;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.oncall.Roster;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Who sees to somebody who wrote, and who is called after them: their mentor, whoever looks after them, whoever is on
/// call, then everybody of the team who could. Where it cannot wait, whoever is on call comes first. Never anybody
/// outside.
@Component
class Owners {
    private final WaitingStore store;
    private final Relations relations;
    private final People people;
    private final Roster roster;

    Owners(WaitingStore store, Relations relations, People people, Roster roster) {
        this.store = store;
        this.relations = relations;
        this.people = people;
        this.roster = roster;
    }

    Optional<PersonId> first(Whose whose, Why why, Instant now) {
        return next(whose, why, List.of(), now).stream().findFirst();
    }

    /// The next to call: one, while there is one to ask before the others; then all others at once. Empty once all
    /// were.
    List<PersonId> next(Whose whose, Why why, Collection<PersonId> called, Instant now) {
        var onCall = onCall(now).stream();
        var theirs = whose.somebody().stream().flatMap(this::theirs);
        var one = (why.now() ? Stream.concat(onCall, theirs) : Stream.concat(theirs, onCall))
                .filter(each -> !called.contains(each))
                .filter(each -> !whose.somebody().filter(each::equals).isPresent())
                .findFirst();
        return one.map(List::of).orElseGet(() -> team(whose, called));
    }

    /// Those whom one may call again, when all were called and nobody came.
    List<PersonId> again(Whose whose, Instant now) {
        var onCall = onCall(now);
        return onCall.isEmpty() ? team(whose, List.of()) : onCall;
    }

    /// The roster may remember for a moment somebody who was erased.
    private List<PersonId> onCall(Instant now) {
        var listed = roster.at(now);
        var there = people.visibleTo(Actor.SYSTEM, listed);
        return listed.stream().filter(there::containsKey).toList();
    }

    private List<PersonId> team(Whose whose, Collection<PersonId> called) {
        return Stream.of(Role.COORDINATOR, Role.SUPERVISOR)
                .flatMap(role -> people.idsWith(Actor.SYSTEM, role).stream())
                .distinct()
                .filter(each -> !called.contains(each))
                .filter(each -> !whose.somebody().filter(each::equals).isPresent())
                .toList();
    }

    /// Their mentor, then whoever looks after them, as long as they have that role and no block parts them.
    private Stream<PersonId> theirs(PersonId person) {
        return Stream.of(RelationKind.MENTOR, RelationKind.CASELOAD).flatMap(kind -> {
            var role = kind == RelationKind.MENTOR ? Role.MENTOR : Role.COORDINATOR;
            var holders =
                    relations.standing(Actor.SYSTEM, person, EnumSet.of(kind)).keySet();
            var able = holders.isEmpty() ? List.<PersonId>of() : people.idsWith(Actor.SYSTEM, role);
            return holders.stream()
                    .filter(able::contains)
                    .filter(each -> kind == RelationKind.CASELOAD || !store.parted(person, each));
        });
    }
}
