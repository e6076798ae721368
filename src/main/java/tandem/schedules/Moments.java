package tandem.schedules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The starts that follow from a schedule, in epoch seconds.
final class Moments {
    private static final long DAY = 86_400;
    private static final long EARLIEST = Days.FIRST * DAY;
    private static final long LATEST = Days.LAST * DAY;

    private Moments() {}

    /// The first start at or after `from`, or [Schedule#NEVER].
    static long next(Schedule schedule, long from) {
        if (from > LATEST) {
            return Schedule.NEVER;
        }
        long earliest = Math.max(from, EARLIEST);
        Offsets offsets = Offsets.of(schedule.zone());
        // A start in a spring gap is moved forward, by up to a day where a zone crossed the date line.
        long firstDay = Math.floorDiv(earliest + offsets.at(earliest), DAY) - 1;
        long best = Schedule.NEVER;
        List<Rule> rules = schedule.rules();
        for (int i = 0; i < rules.size(); i++) {
            best = Math.min(best, next(schedule, rules.get(i), offsets, firstDay, earliest));
        }
        return best;
    }

    private static long next(Schedule schedule, Rule rule, Offsets offsets, long firstDay, long from) {
        int second = rule.start().toSecondOfDay();
        long day = Days.atOrAfter(rule, firstDay);
        while (day <= Days.LAST) {
            long held = heldFrom(schedule, day);
            if (held == day) {
                long start = offsets.instant(day * DAY + second);
                if (start >= from) {
                    return start;
                }
                held++;
            }
            day = Days.atOrAfter(rule, held);
        }
        return Schedule.NEVER;
    }

    /// `day` when it is held that day, else the day to look from; after an open-ended pause that is past all days.
    static long heldFrom(Schedule schedule, long day) {
        Set<LocalDate> except = schedule.except();
        List<Pause> pauses = schedule.pauses();
        if (except.isEmpty() && pauses.isEmpty()) {
            return day;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (pause.covers(date)) {
                LocalDate until = pause.until();
                return until == null ? Days.LAST + 1 : until.toEpochDay() + 1;
            }
        }
        return except.contains(date) ? day + 1 : day;
    }
}
