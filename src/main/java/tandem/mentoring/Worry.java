package tandem.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What worries a mentor about somebody, and who takes it.
///
/// @param name whom it is about, as the mentor knows them
/// @param held from when on the person reads it; null where they read it at once
/// @param owner who is to take it; null for the moment in which nobody was asked yet
/// @param due by when; null in the same case
/// @param everybody whether nobody took it in time, so that all who look after people see it
/// @param taker null while nobody has
/// @param taken null in the same case
/// @param closed null while it is open
/// @param note what came of it; empty while it is open
public record Worry(
        UUID id,
        PersonId person,
        PersonId by,
        Instant at,
        String name,
        String words,
        @Nullable Instant held,
        @Nullable PersonId owner,
        @Nullable Instant due,
        boolean everybody,
        @Nullable PersonId taker,
        @Nullable Instant taken,
        @Nullable Instant closed,
        String note) {
    public boolean open() {
        return closed == null;
    }

    public boolean waits() {
        return taken == null && closed == null;
    }

    public boolean lateAt(Instant now) {
        return waits() && (everybody || due != null && due.isBefore(now));
    }

    /// Whether somebody was asked by name and still has time.
    boolean askedAt(Instant now) {
        return waits() && !everybody && due != null && due.isAfter(now);
    }

    public boolean takenBy(PersonId somebody) {
        return somebody.equals(taker);
    }

    /// Whether its person does not read it yet.
    public boolean heldAt(Instant now) {
        return held != null && held.isAfter(now);
    }

    /// How long it waited for somebody.
    Optional<Duration> waited() {
        return Optional.ofNullable(taken).map(when -> Duration.between(at, when));
    }

    public String path() {
        return "/worries/" + id;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Worry " + id;
    }
}
