package tandem.incidents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whoever is touched by an action says once what they have to say to it. Somebody else than who acted reads it and
/// decides; they are told.
@Component
public class Appeals {
    private final Gate gate;
    private final AppealStore store;
    private final Actions actions;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Appeals(Gate gate, AppealStore store, Actions actions, Audit audit, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.actions = actions;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param actor whom it touches, or the door for whoever does not come in any more
    void say(Actor actor, UUID action, String words) {
        gate.run(actor, () -> store.insert(action, keys.seal(box(action, "words"), words), clock.instant()));
    }

    Optional<Appeal> of(Actor actor, UUID action) {
        return gate.as(actor, () -> store.of(action)).map(this::open);
    }

    /// Those that wait for this one's word.
    List<Appeal> waiting(PersonId me) {
        return gate.as(Actor.of(me), store::waiting).stream().map(this::open).toList();
    }

    List<Appeal> all(PersonId me) {
        return gate.as(Actor.of(me), store::all).stream().map(this::open).toList();
    }

    /// Where it is granted, the action ends with it.
    ///
    /// @return whether it waited for this one's word
    boolean decide(PersonId me, UUID action, boolean granted, String answer) {
        return gate.as(Actor.of(me), () -> {
            var sealed = keys.seal(box(action, "answer"), answer);
            if (!store.decide(action, me, clock.instant(), granted, sealed)) {
                return false;
            }
            if (granted) {
                actions.end(me, action);
            }
            var person = actions.visibleTo(Actor.of(me), action).map(Action::person);
            audit.record(Act.APPEAL_DECIDED, person, granted ? "granted" : "refused");
            return true;
        });
    }

    private Appeal open(AppealStore.Sealed sealed) {
        var decision = sealed.decision();
        return new Appeal(
                sealed.action(),
                keys.open(box(sealed.action(), "words"), sealed.words()),
                sealed.at(),
                decision == null
                        ? null
                        : new Appeal.Decision(
                                decision.at(),
                                decision.by(),
                                decision.granted(),
                                keys.open(box(sealed.action(), "answer"), decision.answer())));
    }

    private static Box box(UUID action, String column) {
        return new Box(action, "incidents.appeal", column, action);
    }
}
