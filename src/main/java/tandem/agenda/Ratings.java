package tandem.agenda;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// From 0 to 10, before and after a skill: only ever for the one who wrote it down.
@Component
class Ratings {
    static final int MOST = 10;

    private final Gate gate;
    private final RatingStore store;
    private final Keys keys;

    Ratings(Gate gate, RatingStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /// @param session the circle and the day
    record Rating(RatingStore.Sealed session, OptionalInt before, OptionalInt after) {
        String skill() {
            return session.skill();
        }
    }

    /// Writes it down in the place of what was there. Both empty takes it away.
    void put(PersonId me, Session session, String skill, OptionalInt before, OptionalInt after) {
        var circle = session.circle();
        var id = Ids.next();
        var rating = new RatingStore.Sealed(
                id,
                circle,
                session.day(),
                skill,
                sealed(box(me, id, "before"), before),
                sealed(box(me, id, "after"), after));
        gate.run(Actor.of(me), () -> {
            store.delete(me, circle, session.day(), skill);
            if (before.isPresent() || after.isPresent()) {
                store.insert(me, rating);
            }
        });
    }

    Optional<Rating> of(PersonId me, Session session, String skill) {
        return of(me).stream()
                .filter(each -> each.skill().equals(skill)
                        && each.session().circle().equals(session.circle())
                        && each.session().day().equals(session.day()))
                .findFirst();
    }

    List<Rating> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(each -> open(me, each))
                .toList();
    }

    private Rating open(PersonId me, RatingStore.Sealed each) {
        return new Rating(
                each,
                opened(box(me, each.id(), "before"), each.before()),
                opened(box(me, each.id(), "after"), each.after()));
    }

    private byte @Nullable [] sealed(Box box, OptionalInt number) {
        return number.isEmpty() ? null : keys.seal(box, String.valueOf(number.getAsInt()));
    }

    private OptionalInt opened(Box box, byte @Nullable [] sealed) {
        return sealed == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(keys.open(box, sealed)));
    }

    private static Box box(PersonId me, UUID id, String column) {
        return new Box(me.value(), "agenda.rating", column, id);
    }
}
