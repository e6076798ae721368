package tandem.finding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The starts a search accepts: from a minute until before another, and on which local days and times.
///
/// @param now the first minute not over yet
/// @param from epoch minute; up to 15 minutes before `now`
/// @param until epoch minute, exclusive; past [Found#NEVER] where meetings without a coming start count too
/// @param days weekdays as bits, Monday lowest
/// @param date the one local date, as epoch day; or [Long#MIN_VALUE]
record SearchWindow(long now, long from, long until, int days, long date, Search.@Nullable TimeOfDay time) {
    static final int EVERY_DAY = 127;

    private static final long NEVER = Found.NEVER;
    private static final long NO_DATE = Long.MIN_VALUE;
    private static final int DAY = 1440;
    private static final int UNDER_WAY = 15;
    /// Weekly meetings show all their starts in this many minutes; irregular ones are followed for a year and more.
    private static final long WEEKLY_HORIZON = 8 * DAY;

    private static final long FARTHEST = 400 * DAY;
    private static final int GAP = 120;
    /// Clocks are at most this far ahead of and behind UTC.
    private static final int AHEAD = 14 * 60;

    private static final int BEHIND = 12 * 60;

    static SearchWindow of(Search.When when, Search.@Nullable TimeOfDay time, Instant at) {
        long now = firstMinute(at);
        return switch (when) {
            case Search.When.NextHours(int hours) ->
                new SearchWindow(
                        now,
                        now - UNDER_WAY,
                        Math.floorDiv(at.getEpochSecond(), 60L) + hours * 60L + 1,
                        EVERY_DAY,
                        NO_DATE,
                        time);
            case Search.When.OnDate(LocalDate date) -> {
                long day = date.toEpochDay();
                yield new SearchWindow(
                        now, Math.max(now, day * DAY - AHEAD), (day + 1) * DAY + BEHIND, bit(day), day, time);
            }
            case Search.When.OnDay(var day) ->
                new SearchWindow(now, now, NEVER, 1 << (day.getValue() - 1), NO_DATE, time);
            case Search.When.Any() ->
                new SearchWindow(now, now, time == null ? NEVER + 1 : NEVER, EVERY_DAY, NO_DATE, time);
        };
    }

    private static int bit(long day) {
        return 1 << MeetingIndexRhythm.weekday(day);
    }

    /// The epoch minute that begins then or next.
    static long firstMinute(Instant at) {
        long second = at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
        return Math.ceilDiv(second, 60L);
    }

    /// Whether a start on this local minute (see [MeetingIndexClock#local]) is accepted.
    boolean holds(long local) {
        return holdsDay(Math.floorDiv(local, (long) DAY))
                && (time == null || time.holds((int) Math.floorMod(local, (long) DAY)));
    }

    private boolean holdsDay(long day) {
        return (date == NO_DATE || day == date) && (days >> MeetingIndexRhythm.weekday(day) & 1) != 0;
    }

    /// Whether a start that a rule sets for a minute of the day may be accepted: in a gap of the clocks it happens up
    /// to two hours later.
    boolean mayHold(int minute) {
        return time == null || time.holds(minute) || time.holds((minute + GAP) % DAY);
    }

    /// The times accepted on a day, from a minute until before another.
    int[][] parts(long day) {
        return holdsDay(day) ? times() : new int[0][];
    }

    private int[][] times() {
        if (time == null) {
            return new int[][] {{0, DAY}};
        }
        return time.until() <= DAY
                ? new int[][] {{time.from(), time.until()}}
                : new int[][] {{0, time.until() - DAY}, {time.from(), DAY}};
    }

    boolean everyLocalTime() {
        return date == NO_DATE && days == EVERY_DAY && time == null;
    }

    /// The last start looked at while searching one that is accepted.
    long horizon(boolean weekly) {
        return everyLocalTime() || date != NO_DATE
                ? until
                : Math.min(until, now + 1 + (weekly ? WEEKLY_HORIZON : FARTHEST));
    }
}
