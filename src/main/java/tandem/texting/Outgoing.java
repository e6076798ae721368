package tandem.texting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Texts on their way. One is queued in the unit of work that needs it, so it goes if and only if that is kept.
@Component
class Outgoing {
    /// What a code says is worth nothing later.
    static final Duration CODE_LASTS = Duration.ofMinutes(15);

    private static final Duration ANSWER_LASTS = Duration.ofHours(12);
    private static final Duration WORDS_LAST = Duration.ofDays(2);

    private final Gate gate;
    private final OutgoingStore store;
    private final Keys keys;
    private final Clock clock;

    Outgoing(Gate gate, OutgoingStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Why it goes.
    enum Kind {
        /// The program's answer to what they wrote.
        REPLY(ANSWER_LASTS),
        /// Somebody of the team wrote it.
        SAID(WORDS_LAST),
        CODE(CODE_LASTS),
        /// It calls somebody of the team.
        CALL(ANSWER_LASTS);

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param owner whose key seals it
    record Text(UUID id, UUID owner, @Nullable PersonId person, byte[] fingerprint, Kind kind, Card card) {
        static Text of(UUID id, Whose whose, byte[] fingerprint, Kind kind, Card card) {
            return new Text(id, whose.id(), whose.person(), fingerprint, kind, card);
        }
    }

    /// Within the actor's open unit of work, or one of its own.
    void queue(Actor actor, Text text, Instant due) {
        queue(actor, text, due, due.plus(text.kind().lasts));
    }

    /// @param until after this moment it does not go
    void queue(Actor actor, Text text, Instant due, Instant until) {
        var now = clock.instant();
        var sealed = new OutgoingStore.Sealed(
                text.id(),
                text.owner(),
                text.person(),
                text.kind().code(),
                keys.seal(box(text.owner(), text.id()), text.card().written()),
                now,
                until,
                0,
                null,
                false);
        gate.run(actor, () -> store.insert(sealed, text.fingerprint(), due));
    }

    int countSince(byte[] fingerprint, Kind kind, Instant moment) {
        return gate.as(Actor.SYSTEM, () -> store.countSince(fingerprint, kind.code(), moment));
    }

    /// What waits for a number that wants no more. Within the system's open unit of work.
    void endFor(byte[] fingerprint) {
        gate.run(Actor.SYSTEM, () -> store.endFor(fingerprint));
    }

    /// Empty where the owner is erased, or it went.
    Optional<Card> open(OutgoingStore.Sealed row) {
        var card = row.card();
        try {
            return card == null
                    ? Optional.empty()
                    : Optional.of(Card.read(keys.open(box(row.owner(), row.id()), card)));
        } catch (KeyGone erased) {
            return Optional.empty();
        }
    }

    void forget(Instant before) {
        gate.run(Actor.SYSTEM, () -> store.deleteBefore(before));
    }

    /// A text that came, and waits at the sample program's telephone.
    record Waiting(String to, String words, Instant at) {}

    /// None that is still to go, or is held back.
    List<Waiting> waiting() {
        return gate.as(Actor.SYSTEM, () -> store.went(clock.instant())).stream()
                .flatMap(
                        each -> open(each.text()).map(card -> new Waiting(card.to(), card.words(), each.at())).stream())
                .toList();
    }

    private static Box box(UUID owner, UUID text) {
        return new Box(owner, "texting.outgoing", "card", text);
    }
}
