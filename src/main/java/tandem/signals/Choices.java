package tandem.signals;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What people chose about the rules: theirs alone.
@Component
class Choices {
    private final Gate gate;
    private final ChoiceStore store;
    private final Keys keys;

    Choices(Gate gate, ChoiceStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    Choice of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me))
                .map(said -> Choice.read(keys.open(box(me), said)))
                .orElse(Choice.NONE);
    }

    void change(PersonId me, UnaryOperator<Choice> change) {
        gate.run(Actor.of(me), () -> {
            store.lock(me);
            var before = of(me);
            var after = change.apply(before);
            if (!after.equals(before)) {
                store.save(me, keys.seal(box(me), after.written()));
            }
        });
    }

    private static Box box(PersonId me) {
        return new Box(me.value(), "signals.choice", "said", me.value());
    }
}
