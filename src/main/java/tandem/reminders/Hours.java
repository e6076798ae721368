package tandem.reminders;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.channels.QuietHours;

/// When nothing goes: from `sleeps` to `wakes` on somebody's own clock; and how many go in a day at most.
///
/// @param snoozed until when none goes; null where that is not so
record Hours(
        LocalTime sleeps,
        LocalTime wakes,
        ZoneId zone,
        int most,
        @Nullable Instant snoozed) {
    static final int MOST = 6;

    /// As long as somebody says nothing else.
    static Hours usual(ZoneId zone) {
        return new Hours(LocalTime.of(21, 0), LocalTime.of(8, 0), zone, 3, null);
    }

    /// The same with quiet hours that count for every way, where somebody set some.
    Hours with(Optional<QuietHours> quiet) {
        return quiet.map(each -> new Hours(each.from(), each.to(), each.zone(), most, snoozed))
                .orElse(this);
    }

    QuietHours quietHours() {
        return new QuietHours(sleeps, wakes, zone);
    }

    Optional<Instant> rests(Instant now) {
        return Optional.ofNullable(snoozed).filter(until -> until.isAfter(now));
    }

    boolean quiet(LocalTime time) {
        if (sleeps.equals(wakes)) {
            return false;
        }
        return sleeps.isBefore(wakes)
                ? !time.isBefore(sleeps) && time.isBefore(wakes)
                : !time.isBefore(sleeps) || time.isBefore(wakes);
    }

    /// When something may go that would go now.
    Instant opens(Instant now) {
        var rested = rests(now).orElse(now);
        var local = rested.atZone(zone);
        if (!quiet(local.toLocalTime())) {
            return rested;
        }
        var wake = local.toLocalDate().atTime(wakes).atZone(zone);
        return (wake.isAfter(local) ? wake : wake.plusDays(1)).toInstant();
    }

    Instant dayBegan(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
