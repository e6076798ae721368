package tandem.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Sees to it that everybody who comes in is in somebody's care: the coordinator who expects them, or who invited them,
/// otherwise the coordinator who looks after the fewest.
@Component
class Owners {
    private final People people;
    private final Relations relations;
    private final List<Expected> expected;

    Owners(People people, Relations relations, List<Expected> expected) {
        this.people = people;
        this.relations = relations;
        this.expected = List.copyOf(expected);
    }

    void give(PersonId newcomer, Optional<Invitation> invitation) {
        var coordinators = people.with(Actor.DOOR, Role.COORDINATOR).stream()
                .map(Person::id)
                .toList();
        invitation
                .flatMap(this::expecting)
                .filter(coordinators::contains)
                .or(() -> invitation.map(Invitation::inviter).filter(coordinators::contains))
                .or(() -> coordinators.stream().min(Comparator.comparingLong(this::caseload)))
                .ifPresent(owner -> relations.give(Actor.DOOR, RelationKind.CASELOAD, newcomer, owner));
    }

    private Optional<PersonId> expecting(Invitation invitation) {
        return expected.stream()
                .flatMap(each -> each.coordinator(invitation.id()).stream())
                .findFirst();
    }

    private long caseload(PersonId coordinator) {
        return relations.of(Actor.DOOR, coordinator).stream()
                .filter(relation -> relation.kind() == RelationKind.CASELOAD)
                .count();
    }
}
