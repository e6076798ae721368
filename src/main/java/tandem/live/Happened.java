package tandem.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened in a room, as it lies in the log.
///
/// @param sequence 1, 2, 3 … within its room
/// @param author the place of whoever did it; null for the program
/// @param whom the one place that it is for; null where it is for more
/// @param leaders whether it is for those who lead, and its author
/// @param words sealed; null where there are none
record Happened(
        UUID room,
        long sequence,
        UUID id,
        Kind kind,
        @Nullable UUID author,
        @Nullable UUID whom,
        boolean leaders,
        byte @Nullable [] words,
        Instant at) {
    /// What can happen.
    enum Kind {
        /// Words to all.
        SAID,
        /// A private word to those who lead, or from them to one.
        WORD,
        /// “Are you all right?”, to one.
        ASK,
        /// What they say to it.
        ANSWER,
        /// The state of the room changed.
        ROOM,
        /// Something about one place changed.
        MINE,
        /// For the voices: from one browser to another.
        SIGNAL,
        /// Somebody was asked to leave.
        OUT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean toAll() {
        return whom == null && !leaders;
    }

    /// Whether it says how the room is.
    boolean ofState() {
        return kind == Kind.ROOM;
    }

    /// Whether it is one of those that stand in the private corner of a page.
    boolean personal() {
        return switch (kind) {
            case WORD, ASK, ANSWER, MINE -> true;
            case SAID, ROOM, SIGNAL, OUT -> false;
        };
    }

    @Override
    public String toString() {
        return kind + " " + sequence + " in " + room;
    }
}
