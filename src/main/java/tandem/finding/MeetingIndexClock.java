package tandem.finding;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// A zone's clock around a now, in epoch minutes and local minutes (minutes since 1970-01-01 00:00 on that clock):
/// plain arithmetic up to the second next change of the clocks, java.time beyond.
///
/// It agrees with [tandem.schedules.Schedule]: a local time in a gap happens later by the gap, one in an overlap at
/// the first of the two.
final class MeetingIndexClock {
    private static final long DAY = 1440;

    private final ZoneRules rules;
    private final long from;
    private final long change;
    private final long until;
    private final int offset;
    private final int later;

    MeetingIndexClock(ZoneId zone, long now) {
        rules = zone.getRules();
        Instant at = Instant.ofEpochSecond(now * 60);
        ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
        ZoneOffsetTransition next = rules.nextTransition(at);
        ZoneOffsetTransition last = next == null ? null : rules.nextTransition(next.getInstant());
        from = before == null ? Long.MIN_VALUE / 4 : before.toEpochSecond() / 60;
        change = next == null ? Long.MAX_VALUE / 4 : next.toEpochSecond() / 60;
        until = last == null ? Long.MAX_VALUE / 4 : last.toEpochSecond() / 60;
        offset = minutes(rules.getOffset(at));
        later = next == null ? offset : minutes(next.getOffsetAfter());
    }

    /// Whether this was made for such a now.
    boolean covers(long now) {
        return now >= from && now < change;
    }

    /// Whether no change of the clocks is within a day.
    boolean calm(long instant) {
        return instant - DAY > from && instant + DAY < change;
    }

    long local(long instant) {
        return instant + offset(instant);
    }

    int offset(long instant) {
        if (instant >= from && instant < change) {
            return offset;
        }
        return instant >= change && instant < until
                ? later
                : minutes(rules.getOffset(Instant.ofEpochSecond(instant * 60)));
    }

    long instant(long local) {
        long early = local - offset;
        if (early < change && early > from + DAY) {
            return early;
        }
        long late = local - later;
        if (early >= change && late < until - DAY) {
            return late < change ? early : late;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(local * 60, 0, ZoneOffset.UTC);
        return local - minutes(rules.getOffset(time));
    }

    private static int minutes(ZoneOffset offset) {
        return offset.getTotalSeconds() / 60;
    }
}
