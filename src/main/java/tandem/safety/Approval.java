package tandem.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Somebody asked for what needs two.
///
/// @param outside whether somebody outside of the program was asked for the second yes
/// @param decision null until somebody gave it
/// @param usedAt null until the asker took it
record Approval(
        UUID id,
        PersonId asker,
        String reason,
        Instant at,
        boolean outside,
        @Nullable Decision decision,
        @Nullable Instant usedAt) {
    static final Duration DECIDED_WITHIN = Duration.ofDays(7);
    static final Duration USED_WITHIN = Duration.ofHours(24);

    /// @param by null where it was somebody outside
    record Decision(@Nullable PersonId by, Instant at, boolean granted) {}

    enum State {
        WAITING,
        GRANTED,
        REFUSED,
        USED,
        LATE
    }

    State at(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (decision == null) {
            return now.isBefore(at.plus(DECIDED_WITHIN)) ? State.WAITING : State.LATE;
        }
        if (!decision.granted()) {
            return State.REFUSED;
        }
        return now.isBefore(decision.at().plus(USED_WITHIN)) ? State.GRANTED : State.LATE;
    }

    /// Until when it can still be decided or used.
    Instant until() {
        return decision == null ? at.plus(DECIDED_WITHIN) : decision.at().plus(USED_WITHIN);
    }

    Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decision).flatMap(made -> Optional.ofNullable(made.by()));
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Approval " + id;
    }
}
