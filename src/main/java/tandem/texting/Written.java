package tandem.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What was written both ways, sealed with their key.
@Component
class Written {
    private final Gate gate;
    private final MessageStore store;
    private final Keys keys;

    Written(Gate gate, MessageStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /// @param author who of the team wrote it; null for what they wrote and what the program answered
    /// @param own a check-in or the answer to it, for themselves alone
    record Message(
            UUID id, @Nullable PersonId author, String words, Instant at, MessageStore.State state, boolean own) {
        Optional<PersonId> by() {
            return Optional.ofNullable(author);
        }

        boolean theirs() {
            return state == MessageStore.State.HEARD;
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Message " + id;
        }
    }

    /// Within the actor's open unit of work, or one of its own.
    void keep(Actor actor, Whose whose, Message message) {
        var sealed = new MessageStore.Sealed(
                message.id(),
                whose,
                message.author(),
                keys.seal(box(whose, message.id()), message.words()),
                message.at(),
                message.state(),
                message.own());
        gate.run(actor, () -> store.insert(sealed));
    }

    /// As far as the actor may see it, the newest last.
    List<Message> of(Actor actor, Whose whose) {
        return gate.as(actor, () -> store.of(whose)).stream().map(this::open).toList();
    }

    /// Whether what they write now answers somebody of the team.
    boolean teamWroteLast(Whose whose, Instant since) {
        return gate.as(Actor.SYSTEM, () -> store.teamWroteLast(whose, since));
    }

    int countBy(PersonId author, Instant since) {
        return gate.as(Actor.SYSTEM, () -> store.countBy(author, since));
    }

    void state(UUID id, MessageStore.State state) {
        gate.run(Actor.SYSTEM, () -> store.state(id, state));
    }

    int forget(Instant before) {
        return gate.as(Actor.SYSTEM, () -> store.deleteBefore(before));
    }

    private Message open(MessageStore.Sealed row) {
        return new Message(
                row.id(),
                row.author(),
                keys.open(box(row.whose(), row.id()), row.words()),
                row.at(),
                row.state(),
                row.own());
    }

    private static Box box(Whose whose, UUID message) {
        return new Box(whose.id(), "texting.message", "words", message);
    }
}
