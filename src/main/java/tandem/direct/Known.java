package tandem.direct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.Part;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Whom somebody knows, from where, and by which name.
@Component
class Known {
    private final Circles circles;
    private final Relations relations;
    private final People people;

    Known(Circles circles, Relations relations, People people) {
        this.circles = circles;
        this.relations = relations;
        this.people = people;
    }

    /// Somebody to write to.
    ///
    /// @param circle where they know each other; null where they do by a role
    /// @param holds whether it is the reader who has the role
    record Met(TalkKind kind, @Nullable CircleId circle, PersonId other, String name, boolean holds) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Met";
        }
    }

    /// Somebody whom the reader has by a role, or for whom they have one.
    ///
    /// @param relation what `/words/new` names
    record ByRole(UUID relation, TalkKind kind, String name, boolean holds) {}

    /// @param place `circle` or `role`
    /// @param id of a fellow in their circle, or of a relation
    Optional<Met> met(PersonId me, String place, UUID id) {
        return switch (place) {
            case "circle" -> inCircles(me, id);
            case "role" -> byRole(me, id);
            default -> Optional.empty();
        };
    }

    Optional<Fellow> inCircle(Actor actor, CircleId circle, PersonId other) {
        return Optional.ofNullable(circles.known(actor, circle).get(other));
    }

    Optional<String> byRole(Actor actor, PersonId other) {
        return people.visibleTo(actor, other).map(Person::name);
    }

    /// Their mentor and whoever looks after them; for mentors, those with whom they walk.
    List<ByRole> roles(PersonId me) {
        var actor = Actor.of(me);
        return Stream.concat(
                        relations.to(actor, me).stream(),
                        relations.of(actor, me).stream().filter(each -> each.kind() == RelationKind.MENTOR))
                .filter(each -> TalkKind.writes(each.kind()))
                .flatMap(each -> byRole(actor, other(each, me))
                        .map(name -> new ByRole(
                                each.id(),
                                TalkKind.by(each.kind()),
                                name,
                                each.holder().equals(me)))
                        .stream())
                .toList();
    }

    /// The same as a reader comes to them, and those who lead their circles, each once.
    List<Directs.Door> doors(PersonId me) {
        var byRole = roles(me).stream()
                .filter(role -> !role.holds())
                .map(role -> new Directs.Door(role.kind(), role.name(), "/words/new?place=role&id=" + role.relation()));
        var leaders = circles.of(me).stream()
                .flatMap(circle -> circles.known(Actor.of(me), circle.id()).values().stream())
                .filter(fellow -> fellow.leads() && !fellow.me())
                .map(fellow ->
                        new Directs.Door(TalkKind.LEADER, fellow.name(), "/words/new?place=circle&id=" + fellow.id()));
        return Stream.concat(byRole, leaders)
                .collect(Collectors.toMap(
                        door -> door.kind() + door.name(), door -> door, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Optional<Met> inCircles(PersonId me, UUID fellow) {
        return circles.met(me, fellow).map(found -> {
            boolean leads = found.circle().part() == Part.LEADER;
            var kind = leads || found.fellow().leads() ? TalkKind.LEADER : TalkKind.FELLOWS;
            return new Met(
                    kind, found.circle().id(), found.person(), found.fellow().name(), leads);
        });
    }

    private Optional<Met> byRole(PersonId me, UUID relation) {
        var actor = Actor.of(me);
        return Stream.concat(relations.to(actor, me).stream(), relations.of(actor, me).stream())
                .filter(each -> each.id().equals(relation) && TalkKind.writes(each.kind()))
                .findFirst()
                .flatMap(each -> byRole(actor, other(each, me))
                        .map(name -> new Met(
                                TalkKind.by(each.kind()),
                                null,
                                other(each, me),
                                name,
                                each.holder().equals(me))));
    }

    private static PersonId other(Relation relation, PersonId me) {
        return relation.holder().equals(me) ? relation.subject() : relation.holder();
    }
}
