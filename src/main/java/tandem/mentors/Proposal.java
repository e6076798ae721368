package tandem.mentors;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// That two may find each other. The member says yes first, then the mentor; why somebody says no is asked nowhere.
///
/// @param word what the member wrote to the mentor; empty where nothing
/// @param by who thought of it: the member, or a coordinator
/// @param yes when the member said yes; null while they have not
/// @param ended null while it is open
/// @param parted whether the two may not meet any more, whatever the reason
record Proposal(
        UUID id,
        PersonId person,
        PersonId mentor,
        String personName,
        String mentorName,
        String word,
        PersonId by,
        Instant at,
        @Nullable Instant yes,
        @Nullable Instant ended,
        @Nullable Outcome outcome,
        boolean parted) {
    enum Outcome {
        AGREED,
        /// The mentor said no, or nothing.
        NOT_FREE,
        /// The member did not want it, or thought of somebody else.
        WITHDRAWN,
        /// The mentor stepped back before there was an answer.
        AWAY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean open() {
        return ended == null;
    }

    /// Waits for the member's own answer.
    boolean asksMember() {
        return open() && yes == null;
    }

    boolean asksMentor() {
        return open() && yes != null;
    }

    /// Whether the member said yes, and the mentor is not free.
    boolean declined() {
        return outcome == Outcome.NOT_FREE || outcome == Outcome.AWAY && yes != null || open() && parted;
    }

    boolean byCoordinator() {
        return !by.equals(person);
    }

    Optional<Instant> over() {
        return Optional.ofNullable(ended);
    }

    String path() {
        return "/mentors/asks/" + id;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Proposal " + id;
    }
}
