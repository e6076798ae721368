package tandem.together;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.fits.Planned;
import tandem.shared.PersonId;

/// That somebody would like company to a meeting, as somebody may see it.
///
/// @param name the asker's
/// @param sign what they can be known by; empty where they said nothing
/// @param before how many minutes before it begins the two meet
/// @param taker who comes along; null while nobody does
/// @param takerName empty while nobody does
/// @param letGo who said yes and then called it off; null where nobody did
/// @param parted whether the two may not meet any more, whatever the reason
public record Going(
        UUID id,
        PersonId person,
        Planned planned,
        String name,
        String sign,
        Spot spot,
        int before,
        Instant asked,
        @Nullable PersonId taker,
        String takerName,
        String takerSign,
        @Nullable PersonId letGo,
        boolean ended,
        boolean parted) {
    private static final Duration STATED = Duration.ofHours(24);
    private static final Duration LATEST = Duration.ofHours(6);

    /// Whoever comes along; empty where they may not meet any more, for then it is off.
    public Optional<PersonId> companion() {
        return parted ? Optional.empty() : Optional.ofNullable(taker);
    }

    /// Still looks for somebody.
    public boolean waits(Instant now) {
        return !ended && taker == null && planned.start().toInstant().isAfter(now);
    }

    /// Both come, and it is still to be.
    public boolean agreed(Instant now) {
        return !ended && companion().isPresent() && !overAt(now);
    }

    public boolean overAt(Instant now) {
        return !planned.end().toInstant().isAfter(now);
    }

    /// When a coordinator looks for somebody, should nobody have said yes: a day after it was asked, and six hours
    /// before the meeting at the latest.
    public Instant statedTime() {
        var latest = planned.start().toInstant().minus(LATEST);
        var stated = asked.plus(STATED);
        var due = stated.isBefore(latest) ? stated : latest;
        return due.isBefore(asked) ? asked : due;
    }

    public boolean lateAt(Instant now) {
        return waits(now) && !statedTime().isAfter(now);
    }

    public ZonedDateTime meetAt() {
        return planned.start().minusMinutes(before);
    }

    public String path() {
        return "/together/" + id;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Going " + id;
    }
}
