package tandem.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Letters on their way. A letter is queued in the unit of work that needs it, so it goes if and only if that is kept.
@Component
public class Outbox {
    private final Gate gate;
    private final LetterStore store;
    private final LetterText text;
    private final Keys keys;
    private final Clock clock;

    Outbox(Gate gate, LetterStore store, LetterText text, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.text = text;
        this.keys = keys;
        this.clock = clock;
    }

    /// Queues a letter within the actor's open unit of work, or one of its own.
    public void send(Actor actor, Letter letter) {
        var id = Ids.next();
        var sealed = keys.seal(box(letter.owner(), id), text.write(letter));
        gate.run(actor, () -> store.insert(id, letter.owner(), sealed, clock.instant(), letter.until()));
    }

    /// The work of a letter, for somebody who does not exist: the row is made and taken back, so that nobody can tell
    /// by
    /// how busy we are whether a letter went.
    public void pretend(Actor actor) {
        var nobody = Ids.next();
        keys.exists(nobody);
        var now = clock.instant();
        try {
            gate.run(actor, () -> {
                store.insert(nobody, nobody, new byte[400], now, now.plusSeconds(1));
                throw new TakenBack();
            });
        } catch (TakenBack done) {
            // As meant.
        }
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenBack() {
            super(null, null, false, false);
        }
    }

    /// Letters that wait, the oldest first: what the sample program shows instead of sending.
    public List<Letter> waiting() {
        return gate.as(Actor.SYSTEM, store::all).stream()
                .flatMap(each -> open(each).stream())
                .toList();
    }

    /// Those due now, each kept from other nodes while it is tried.
    List<LetterStore.Sealed> take(int most) {
        return gate.as(Actor.SYSTEM, () -> store.take(clock.instant(), most));
    }

    /// Opens one; none where its recipient is erased.
    Optional<Letter> open(LetterStore.Sealed sealed) {
        try {
            return Optional.of(text.read(
                    sealed.owner(), keys.open(box(sealed.owner(), sealed.id()), sealed.text()), sealed.until()));
        } catch (KeyGone erased) {
            return Optional.empty();
        }
    }

    void done(UUID letter) {
        gate.run(Actor.SYSTEM, () -> store.delete(letter));
    }

    int forgetLate() {
        return gate.as(Actor.SYSTEM, () -> store.deleteLate(clock.instant()));
    }

    private static Box box(UUID owner, UUID letter) {
        return new Box(owner, "mail.letter", "sealed", letter);
    }
}
