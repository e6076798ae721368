package tandem.circles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// How people come into circles that are not open to everybody: they ask, or are asked to come.
@Component
public class Doors {
    /// An answer is due after this many days.
    static final int DUE = 3;

    /// A no is remembered this long; then they may ask again.
    private static final int REMEMBERED = 30;

    /// The rights by which those who lead a circle know people outside it.
    private static final Set<RelationKind> OF_LEADERS =
            EnumSet.of(RelationKind.LEADER, RelationKind.MENTOR, RelationKind.GREETER);

    private final Gate gate;
    private final DoorStore store;
    private final CircleStore circles;
    private final People people;
    private final Relations relations;
    private final Keys keys;
    private final Clock clock;

    Doors(Gate gate, DoorStore store, CircleStore circles, People people, Relations relations, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.people = people;
        this.relations = relations;
        this.keys = keys;
        this.clock = clock;
    }

    /// Asks to join. The same again is the same ask.
    ///
    /// @return whether there is a place to ask for
    public boolean ask(PersonId me, CircleId circle, String name, String words) {
        var id = UUID.randomUUID();
        return gate.as(Actor.of(me), () -> {
            if (!store.hasPlace(circle, me)) {
                return false;
            }
            store.insert(new DoorStore.SealedAsk(
                    id,
                    circle,
                    me,
                    keys.seal(box(me, "name", id), name),
                    words.isEmpty() ? null : keys.seal(box(me, "words", id), words),
                    today(),
                    null,
                    false));
            return true;
        });
    }

    void takeBack(PersonId me, CircleId circle) {
        gate.run(Actor.of(me), () -> store.takeBack(circle, me));
    }

    /// Those that wait for the actor's yes or no, the longest waiting first.
    public List<Ask> waiting(Actor actor) {
        return opened(gate.as(actor, store::waiting));
    }

    boolean late(Ask ask) {
        return ask.asked().plusDays(DUE).isBefore(today());
    }

    /// @return whether it waited, and the actor may answer it
    public boolean answer(PersonId actor, UUID ask, boolean yes) {
        return gate.as(Actor.of(actor), () -> store.answer(ask, yes, today()));
    }

    /// Those whom the actor may ask to come into a circle, by name.
    public List<Person> invitable(PersonId me, Circle circle) {
        var actor = Actor.of(me);
        var known = relations.of(actor, me).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD
                        || circle.part() == Part.LEADER && OF_LEADERS.contains(each.kind()))
                .map(Relation::subject)
                .distinct()
                .toList();
        return people.visibleTo(actor, known).values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    /// Asks somebody to come.
    ///
    /// @return whether there is a place for them
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public boolean invite(PersonId me, CircleId circle, PersonId person) {
        return gate.as(Actor.of(me), () -> {
            boolean place = store.hasPlace(circle, person);
            if (place) {
                store.invite(UUID.randomUUID(), circle, person, me, today());
            }
            return place;
        });
    }

    /// Nobody is told.
    void decline(PersonId me, CircleId circle) {
        gate.run(Actor.of(me), () -> store.decline(circle, me));
    }

    /// Harmless for whoever neither leads it nor looks after circles.
    public void set(PersonId actor, CircleId circle, Access access) {
        gate.run(Actor.of(actor), () -> circles.updateAccess(circle, access));
    }

    int forgetAnswered() {
        return gate.as(Actor.SYSTEM, () -> store.forgetAnswered(today().minusDays(REMEMBERED)));
    }

    List<Ask> asksOf(PersonId me) {
        return opened(gate.as(Actor.of(me), () -> store.asksOf(me)));
    }

    /// The name that somebody would have in a circle that they asked to join.
    Optional<String> nameAsked(PersonId me, CircleId circle) {
        return asksOf(me).stream()
                .filter(ask -> ask.circle().equals(circle))
                .map(Ask::name)
                .findFirst();
    }

    List<DoorStore.Invited> invitationsOf(PersonId me) {
        return gate.as(Actor.of(me), () -> store.invitationsOf(me));
    }

    private List<Ask> opened(List<DoorStore.SealedAsk> sealed) {
        keys.fetch(sealed.stream().map(ask -> ask.person().value()).toList());
        return sealed.stream().map(this::open).toList();
    }

    private Ask open(DoorStore.SealedAsk ask) {
        var words = ask.words();
        return new Ask(
                ask.id(),
                ask.circle(),
                keys.open(box(ask.person(), "name", ask.id()), ask.name()),
                words == null ? "" : keys.open(box(ask.person(), "words", ask.id()), words),
                ask.asked(),
                ask.answered() == null ? "asked" : ask.admitted() ? "yes" : "no");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Box box(PersonId person, String column, UUID ask) {
        return new Box(person.value(), "circles.ask", column, ask);
    }
}
