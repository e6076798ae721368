package tandem.finding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Status;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// What a search must know of every candidate, packed into one number, so that its next start is arithmetic.
///
/// | bits | |
/// |---|---|
/// | 0–6 | weekdays, Monday lowest; none means by appointment |
/// | 7–17 | minute of the day |
/// | 18–28 | length in minutes |
/// | 29–38 | number of the zone |
/// | 39–40 | kind: every week, some weeks of the month, or only the schedule itself tells |
/// | 41–46 | weeks of the month, first to fifth and last |
/// | 47–49 | here, online, by phone |
/// | 50–54 | attendance, status |
final class MeetingIndexRhythm {
    static final long NEVER = Found.NEVER;

    static final int WEEKLY = 0;
    static final int MONTHLY = 1;
    static final int OTHER = 2;

    static final int HERE = 1;
    static final int ONLINE = 2;
    static final int PHONE = 4;

    private static final int DAY = 1440;
    /// The minute of a schedule whose rules do not share one.
    private static final int VARIES = 2047;

    private static final int LAST_WEEK = 1 << 5;

    private MeetingIndexRhythm() {}

    static long of(Facts facts, int zone) {
        Schedule schedule = facts.schedule();
        int kind = kind(schedule);
        long days = 0;
        for (Rule rule : schedule.rules()) {
            days |= 1L << (rule.day().getValue() - 1);
        }
        return days
                | (long) minute(schedule) << 7
                | schedule.length().toMinutes() << 18
                | (long) zone << 29
                | (long) kind << 39
                | (kind == MONTHLY
                        ? (long) weeks((Rule.Monthly) schedule.rules().getFirst()) << 41
                        : 0)
                | (long) ways(facts) << 47
                | (long) facts.attendance().ordinal() << 50
                | (long) facts.status().ordinal() << 53;
    }

    private static int kind(Schedule schedule) {
        if (!schedule.except().isEmpty() || !schedule.pauses().isEmpty() || minute(schedule) == VARIES) {
            return OTHER;
        }
        if (schedule.rules().stream().allMatch(Rule.Weekly.class::isInstance)) {
            return WEEKLY;
        }
        return weeksShared(schedule) ? MONTHLY : OTHER;
    }

    private static boolean weeksShared(Schedule schedule) {
        Set<Object> weeks = schedule.rules().stream()
                .map(rule -> rule instanceof Rule.Monthly monthly ? monthly.weeks() : rule)
                .collect(Collectors.toSet());
        return weeks.size() == 1 && schedule.rules().getFirst() instanceof Rule.Monthly;
    }

    private static int weeks(Rule.Monthly rule) {
        int bits = 0;
        for (int week : new TreeSet<>(rule.weeks())) {
            bits |= week == -1 ? LAST_WEEK : 1 << (week - 1);
        }
        return bits;
    }

    private static int minute(Schedule schedule) {
        Set<LocalTime> starts = schedule.rules().stream().map(Rule::start).collect(Collectors.toSet());
        return switch (starts.size()) {
            case 0 -> 0;
            case 1 -> starts.iterator().next().toSecondOfDay() / 60;
            default -> VARIES;
        };
    }

    private static int ways(Facts facts) {
        int phone = facts.online().phone().isEmpty() ? 0 : PHONE;
        return switch (facts.attendance()) {
            case IN_PERSON, UNKNOWN -> HERE;
            case ONLINE -> ONLINE | phone;
            case HYBRID -> HERE | ONLINE | phone;
            case PHONE -> PHONE;
        };
    }

    static int days(long rhythm) {
        return (int) rhythm & 127;
    }

    static int length(long rhythm) {
        return (int) (rhythm >>> 18) & 2047;
    }

    static int zone(long rhythm) {
        return (int) (rhythm >>> 29) & 1023;
    }

    static int kind(long rhythm) {
        return (int) (rhythm >>> 39) & 3;
    }

    static int ways(long rhythm) {
        return (int) (rhythm >>> 47) & 7;
    }

    static Attendance attendance(long rhythm) {
        return Attendance.values()[(int) (rhythm >>> 50) & 7];
    }

    static Status status(long rhythm) {
        return Status.values()[(int) (rhythm >>> 53) & 3];
    }

    /// Whether it may start on a day and at a time that a window accepts on the meeting's own clock.
    static boolean may(long rhythm, SearchWindow window) {
        int minute = minute(rhythm);
        return (days(rhythm) & window.days()) != 0 && (minute == VARIES || window.mayHold(minute));
    }

    private static int minute(long rhythm) {
        return (int) (rhythm >>> 7) & 2047;
    }

    /// The first start at `from` or later. For a schedule of kind `OTHER` it is a bound: not earlier than that.
    static long next(long rhythm, long from, MeetingIndexClock clock) {
        int days = days(rhythm);
        int minute = minute(rhythm);
        if (days == 0) {
            return NEVER;
        }
        if (minute == VARIES) {
            return from;
        }
        long local = clock.local(from);
        long day = Math.floorDiv(local, (long) DAY);
        // Where the clocks change, a start of yesterday's date may still come, or one of today may have passed twice.
        if (!clock.calm(from)) {
            day--;
        } else if (minute < local - day * DAY) {
            day++;
        }
        int weeks = kind(rhythm) == MONTHLY ? (int) (rhythm >>> 41) & 63 : 0;
        while (true) {
            day += Integer.numberOfTrailingZeros((days | days << 7) >>> weekday(day));
            if (weeks == 0 || inWeeks(weeks, day)) {
                long start = clock.instant(day * DAY + minute);
                if (start >= from) {
                    return start;
                }
            }
            day++;
        }
    }

    /// Monday is 0. Epoch day 0 was a Thursday.
    static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, 7L);
    }

    private static boolean inWeeks(int weeks, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int dayOfMonth = date.getDayOfMonth();
        return (weeks >> ((dayOfMonth - 1) / 7) & 1) != 0
                || ((weeks & LAST_WEEK) != 0 && dayOfMonth + 7 > date.lengthOfMonth());
    }
}
