package tandem.schedules;

import java.time.Instant;
import java.time.ZoneId;

/// The coming week of a zone, seen from a now: turns minutes of the local week into moments with arithmetic alone.
///
/// Made once per zone and query, then asked for thousands of candidates. Agrees exactly with [Schedule#next] of a
/// plain weekly schedule.
public final class ZoneWeek {
    private static final long DAY = 1440;
    private static final int WEEK = 10_080;

    private final long now;
    private final long base;
    private final int baseWeekMinute;
    private final long[] changes;
    private final long[] offsets;

    private ZoneWeek(long now, long base, long[] changes, long[] offsets) {
        this.now = now;
        this.base = base;
        // Local minute 0 of the epoch was Thursday 00:00.
        this.baseWeekMinute = (int) Math.floorMod(base + 3 * DAY, (long) WEEK);
        this.changes = changes;
        this.offsets = offsets;
    }

    public static ZoneWeek of(ZoneId zone, Instant now) {
        Offsets known = Offsets.of(zone);
        long second = now.getEpochSecond();
        long minute = Math.ceilDiv(now.getNano() == 0 ? second : second + 1, 60L);
        // A day back, because a start in a gap happens later than its local time says.
        long base = minute + known.at(second) / 60 - DAY;
        long[] changes = known.changes(second - 3 * DAY * 60, second + 10 * DAY * 60);
        long[] offsets = new long[changes.length + 1];
        offsets[0] = known.at(second - 3 * DAY * 60) / 60;
        for (int i = 0; i < changes.length; i++) {
            offsets[i + 1] = known.at(changes[i]) / 60;
            changes[i] = changes[i] / 60 + Math.max(offsets[i], offsets[i + 1]);
        }
        return new ZoneWeek(minute, base, changes, offsets);
    }

    /// The epoch minute of the first start at or after now that is this minute of the local week.
    ///
    /// @param weekMinute 0 (Monday 00:00) to 10079
    public long nextEpochMinute(int weekMinute) {
        int ahead = weekMinute - baseWeekMinute;
        long local = base + (ahead < 0 ? ahead + WEEK : ahead);
        long start = local - offset(local);
        // A minute of the past day has not come yet only where a gap moved it; else it comes next week.
        while (start < now) {
            local += WEEK;
            start = local - offset(local);
        }
        return start;
    }

    private long offset(long local) {
        int passed = 0;
        while (passed < changes.length && local >= changes[passed]) {
            passed++;
        }
        return offsets[passed];
    }
}
