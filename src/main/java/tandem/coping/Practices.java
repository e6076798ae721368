package tandem.coping;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody tried, and what it did: only ever for themselves. Nothing is added up to a score.
@Component
public class Practices {
    static final int MOST = 10;
    private static final String TABLE = "coping.practice";

    private final Gate gate;
    private final PracticeStore store;
    private final List<Practised> elsewhere;
    private final Keys keys;
    private final Clock clock;

    Practices(Gate gate, PracticeStore store, List<Practised> elsewhere, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.elsewhere = List.copyOf(elsewhere);
        this.keys = keys;
        this.clock = clock;
    }

    /// All of them, the newest first: alone and in sessions.
    public List<Practice> of(PersonId me) {
        return Stream.concat(alone(me).stream(), elsewhere.stream().flatMap(each -> each.of(me).stream()))
                .sorted(Comparator.comparing(Practice::at).reversed())
                .toList();
    }

    /// What each skill did for them, by the tries that came to an end; the one tried most first.
    public List<Effect> effects(PersonId me) {
        return Effect.of(of(me));
    }

    List<Practice> alone(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(each -> open(me, each))
                .toList();
    }

    Optional<Practice> find(PersonId me, UUID id) {
        return alone(me).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Somebody begins; the same again begins no second one.
    public void begin(PersonId me, UUID id, String skill, Optional<When> when, OptionalInt before) {
        var begun = seal(me, new Practice(id, clock.instant(), skill, when, before, OptionalInt.empty(), false));
        gate.run(Actor.of(me), () -> store.insert(me, begun));
    }

    /// They came to the end, whether they had said that they began or not.
    public void end(PersonId me, UUID id, String skill, OptionalInt before, OptionalInt after) {
        var ended = seal(me, new Practice(id, clock.instant(), skill, Optional.empty(), before, after, true));
        gate.run(Actor.of(me), () -> {
            store.insert(me, ended);
            store.end(id, ended.before(), ended.after());
        });
    }

    void forget(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> store.delete(id));
    }

    private PracticeStore.Sealed seal(PersonId me, Practice practice) {
        var id = practice.id();
        return new PracticeStore.Sealed(
                id,
                practice.at(),
                keys.seal(box(me, id, "skill"), practice.skill()),
                practice.when()
                        .map(when -> keys.seal(box(me, id, "moment"), when.code()))
                        .orElse(null),
                sealed(box(me, id, "before"), practice.before()),
                sealed(box(me, id, "after"), practice.after()),
                practice.ended());
    }

    private Practice open(PersonId me, PracticeStore.Sealed sealed) {
        var id = sealed.id();
        return new Practice(
                id,
                sealed.at(),
                keys.open(box(me, id, "skill"), sealed.skill()),
                Optional.ofNullable(sealed.moment())
                        .flatMap(moment -> When.of(keys.open(box(me, id, "moment"), moment))),
                opened(box(me, id, "before"), sealed.before()),
                opened(box(me, id, "after"), sealed.after()),
                sealed.ended());
    }

    private byte @Nullable [] sealed(Box box, OptionalInt number) {
        return number.isEmpty() ? null : keys.seal(box, String.valueOf(number.getAsInt()));
    }

    private OptionalInt opened(Box box, byte @Nullable [] sealed) {
        return sealed == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(keys.open(box, sealed)));
    }

    private static Box box(PersonId me, UUID id, String column) {
        return new Box(me.value(), TABLE, column, id);
    }
}
