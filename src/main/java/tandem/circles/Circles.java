package tandem.circles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The circles of the program. Everybody who is signed in sees that they exist, when they meet and who leads; who is in
/// one, and where it meets online, only those who are in.
@Component
public class Circles {
    private final Gate gate;
    private final CircleStore store;
    private final MembershipStore memberships;
    private final CircleWords words;
    private final Relations relations;
    private final Clock clock;

    Circles(
            Gate gate,
            CircleStore store,
            MembershipStore memberships,
            CircleWords words,
            Relations relations,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.memberships = memberships;
        this.words = words;
        this.relations = relations;
        this.clock = clock;
    }

    public Optional<Circle> visibleTo(Actor actor, CircleId id) {
        return all(actor, Optional.of(id)).findFirst();
    }

    /// The one that an address names.
    public Optional<Circle> find(Actor actor, String id) {
        return CircleId.read(id).flatMap(known -> visibleTo(actor, known));
    }

    /// Every circle of the program, the one that meets next first.
    public List<Circle> all(Actor actor) {
        var now = clock.instant();
        Comparator<Circle> soonest = Comparator.comparing(circle ->
                circle.session(now).map(session -> session.start().toInstant()).orElse(Instant.MAX));
        return all(actor, Optional.empty()).sorted(soonest).toList();
    }

    /// Those in which they are.
    public List<Circle> of(PersonId me) {
        return all(Actor.of(me)).stream()
                .filter(circle -> circle.part() != Part.NONE)
                .toList();
    }

    /// Those that they could join now.
    public List<Circle> forJoining(PersonId me) {
        return all(Actor.of(me)).stream()
                .filter(circle -> circle.part() == Part.NONE && circle.open())
                .toList();
    }

    /// The one that whoever invited them thought of, while they could join it.
    public Optional<Circle> suggestedTo(PersonId me) {
        return gate.as(Actor.of(me), () -> store.suggestion(me))
                .flatMap(circle -> visibleTo(Actor.of(me), circle))
                .filter(circle -> circle.part() == Part.NONE && circle.open());
    }

    /// Who is in it, as far as the actor may know: in the order of their names, which tells nothing else.
    public List<Fellow> fellows(Actor actor, CircleId circle) {
        return known(actor, circle).values().stream()
                .sorted(Comparator.comparing(Fellow::leads)
                        .reversed()
                        .thenComparing(Fellow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// The same by who they are, for other modules; never to be shown.
    public Map<PersonId, Fellow> known(Actor actor, CircleId circle) {
        var found = gate.as(actor, () -> memberships.in(circle));
        words.fetchNames(found);
        return found.stream()
                .collect(Collectors.toMap(
                        MembershipStore.Sealed::person,
                        each -> new Fellow(
                                each.id(),
                                words.name(each),
                                each.leads(),
                                Actor.of(each.person()).equals(actor))));
    }

    /// For how many days each circle keeps what is written in it. Asked by those who keep house.
    public Map<CircleId, Integer> keepDays() {
        return gate.as(Actor.SYSTEM, store::keepDays);
    }

    /// Says who reads between sessions and when; empty takes the promise back. Harmless for whoever does not lead.
    public void promiseReaders(PersonId leader, CircleId circle, String readers) {
        gate.run(Actor.of(leader), () -> store.updateReaders(circle, words.sealReaders(circle, readers)));
    }

    /// Takes somebody into a circle under a name for this circle. Its leaders see them from then on.
    ///
    /// @throws org.springframework.dao.DataAccessException where they are nobody's member
    public JoinOutcome join(PersonId me, CircleId circle, String name) {
        return gate.as(Actor.of(me), () -> {
            memberships.queue(circle);
            if (memberships.within(circle)) {
                return JoinOutcome.JOINED;
            }
            if (!memberships.hasPlace(circle)) {
                return JoinOutcome.NO_PLACE;
            }
            memberships.insert(membership(circle, me, name, false));
            memberships.in(circle).stream()
                    .filter(MembershipStore.Sealed::leads)
                    .forEach(leader -> relations.give(Actor.of(me), RelationKind.LEADER, me, leader.person()));
            return JoinOutcome.JOINED;
        });
    }

    /// Harmless where they are not in it. Where no other circle joins them to a leader, that sight ends too.
    public void leave(PersonId me, CircleId circle) {
        var actor = Actor.of(me);
        gate.run(actor, () -> {
            memberships.end(circle, me, today());
            Stream.concat(relations.to(actor, me).stream(), relations.of(actor, me).stream())
                    .filter(each -> each.kind() == RelationKind.LEADER)
                    .filter(each -> !memberships.leads(each.holder(), each.subject()))
                    .forEach(each -> relations.end(actor, each.id()));
        });
    }

    /// Makes a circle and names its leaders; the same again makes no second one.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or somebody may not lead
    public void make(PersonId by, NewCircle circle) {
        var sealed = words.seal(circle);
        gate.run(Actor.of(by), () -> {
            if (store.insert(circle, sealed, by, clock.instant())) {
                sealed.link().ifPresent(link -> store.insertRoom(circle.id(), link));
                circle.leaders()
                        .forEach((leader, name) -> memberships.insert(membership(circle.id(), leader, name, true)));
            }
        });
    }

    /// Whoever stands behind an id in a circle, as far as the actor may know.
    Optional<MembershipStore.Sealed> behind(Actor actor, UUID membership) {
        return gate.as(actor, () -> memberships.byId(membership));
    }

    void suggest(PersonId person, CircleId circle) {
        gate.run(Actor.DOOR, () -> store.insertSuggestion(person, circle));
    }

    List<MembershipStore.Sealed> everOf(PersonId person) {
        return gate.as(Actor.of(person), () -> memberships.of(person));
    }

    private Stream<Circle> all(Actor actor, Optional<CircleId> one) {
        return gate
                .as(actor, () -> {
                    var circles = store.visible(one);
                    var leaders = leaders(one);
                    words.fetch(circles);
                    return circles.stream()
                            .map(circle -> words.open(circle, leaders.getOrDefault(circle.id(), List.of())))
                            .toList();
                })
                .stream();
    }

    private Map<CircleId, List<String>> leaders(Optional<CircleId> one) {
        var leaders = memberships.leaders(one);
        words.fetchNames(leaders);
        return leaders.stream()
                .collect(Collectors.groupingBy(
                        MembershipStore.Sealed::circle, Collectors.mapping(words::name, Collectors.toList())));
    }

    /// An id that holds no time, unlike the others: those in the circle see it.
    private MembershipStore.Sealed membership(CircleId circle, PersonId person, String name, boolean leads) {
        var id = UUID.randomUUID();
        return new MembershipStore.Sealed(id, circle, person, words.sealName(id, person, name), leads, today(), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
