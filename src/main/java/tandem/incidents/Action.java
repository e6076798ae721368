package tandem.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// What somebody here may not do for a while, or was told.
///
/// @param incident null where those who lead a circle did it
/// @param where null where it holds everywhere
/// @param why in words that the person reads
/// @param last null where it holds until somebody ends it
/// @param end when somebody ended it; null where nobody did
public record Action(
        UUID id,
        @Nullable UUID incident,
        PersonId person,
        @Nullable CircleId where,
        Kind kind,
        String why,
        Instant at,
        PersonId by,
        @Nullable Instant last,
        @Nullable Instant end) {
    public Optional<CircleId> circle() {
        return Optional.ofNullable(where);
    }

    public Optional<Instant> until() {
        return Optional.ofNullable(last);
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(end);
    }

    /// Whether another asks for the same, whenever it was sent.
    boolean asks(Action other) {
        return Objects.equals(incident, other.incident)
                && person.equals(other.person)
                && Objects.equals(where, other.where)
                && kind == other.kind
                && why.equals(other.why)
                && lasting().equals(other.lasting());
    }

    private Optional<Duration> lasting() {
        return until().map(end -> Duration.between(at, end));
    }

    boolean stands(Instant now) {
        return kind.lasts() && end == null && (last == null || last.isAfter(now));
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Action " + id;
    }
}
