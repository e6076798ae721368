package tandem.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Rules that one event can hold: of one kind and time.
///
/// @param first the local day of the first occurrence, which iCalendar wants to be a real one
/// @param stop the day it stops for good, or past all days
record CalendarSeries(List<Rule> rules, LocalDate first, long stop) {
    /// A pause that lasts longer than this is written as an end: nobody keeps a calendar entry asleep for years.
    private static final long LONGEST_PAUSE_DAYS = 5 * 366;

    private record Kind(Class<? extends Rule> type, LocalTime start, long anchor) {
        static Kind of(Rule rule) {
            long anchor = rule instanceof Rule.Fortnightly every ? every.from().toEpochDay() : 0;
            return new Kind(rule.getClass(), rule.start(), anchor);
        }
    }

    static List<CalendarSeries> of(Schedule schedule, Instant now) {
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        long stop = stop(schedule, today);
        Map<Kind, List<Rule>> kinds = new LinkedHashMap<>();
        schedule.rules()
                .forEach(rule -> kinds.computeIfAbsent(Kind.of(rule), _ -> new ArrayList<>())
                        .add(rule));
        List<CalendarSeries> series = new ArrayList<>();
        kinds.values().forEach(rules -> {
            long first = first(schedule, rules, today.toEpochDay());
            if (first < stop && first <= Days.LAST) {
                series.add(new CalendarSeries(rules, LocalDate.ofEpochDay(first), stop));
            }
        });
        return series;
    }

    /// Start, end, recurrence and days without it.
    void write(Schedule schedule, CalendarLines to) {
        String zone = ";TZID=" + CalendarLines.zoneName(schedule.zone()) + ":";
        LocalTime time = rules.getFirst().start();
        ZonedDateTime start = ZonedDateTime.of(first, time, schedule.zone());
        to.add("DTSTART" + zone + CalendarLines.local(LocalDateTime.of(first, time)));
        to.add("DTEND" + zone
                + CalendarLines.local(start.plus(schedule.length()).toLocalDateTime()));
        to.add("RRULE:" + recurrence() + until(schedule));
        without(schedule)
                .forEach(day -> to.add("EXDATE" + zone
                        + CalendarLines.local(LocalDate.ofEpochDay(day).atTime(time))));
    }

    private String recurrence() {
        return switch (rules.getFirst()) {
            case Rule.Weekly _ -> "FREQ=WEEKLY;BYDAY=" + days();
            case Rule.Monthly _ -> "FREQ=MONTHLY;BYDAY=" + days();
            case Rule.Fortnightly _ -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + days();
        };
    }

    private String days() {
        return rules.stream()
                .flatMap(rule -> rule instanceof Rule.Monthly monthly
                        ? Phrases.inOrder(monthly.weeks()).stream().map(week -> week + ScheduleText.day(rule.day()))
                        : java.util.stream.Stream.of(ScheduleText.day(rule.day())))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private String until(Schedule schedule) {
        if (stop > Days.LAST) {
            return "";
        }
        Instant midnight =
                LocalDate.ofEpochDay(stop).atStartOfDay(schedule.zone()).toInstant();
        return ";UNTIL=" + CalendarLines.utc(midnight.minusSeconds(1));
    }

    private LongStream without(Schedule schedule) {
        var days = new TreeSet<Long>();
        schedule.except().forEach(date -> days.add(date.toEpochDay()));
        for (Pause pause : schedule.pauses()) {
            LocalDate until = pause.until();
            if (until != null) {
                long end = Math.min(until.toEpochDay(), stop);
                long from = Math.max(pause.from().toEpochDay(), first.toEpochDay());
                LongStream.rangeClosed(from, end).forEach(days::add);
            }
        }
        return days.tailSet(first.toEpochDay()).headSet(stop).stream()
                .mapToLong(Long::longValue)
                .filter(this::named);
    }

    private boolean named(long day) {
        return rules.stream().anyMatch(rule -> Days.atOrAfter(rule, day) == day);
    }

    private static long first(Schedule schedule, List<Rule> rules, long from) {
        long best = Days.LAST + 1;
        for (Rule rule : rules) {
            long day = Days.atOrAfter(rule, from);
            long held = Moments.heldFrom(schedule, day);
            while (held != day && day <= Days.LAST) {
                day = Days.atOrAfter(rule, held);
                held = Moments.heldFrom(schedule, day);
            }
            best = Math.min(best, day);
        }
        return best;
    }

    private static long stop(Schedule schedule, LocalDate today) {
        LocalDate horizon = today.plusDays(LONGEST_PAUSE_DAYS);
        return schedule.pauses().stream()
                .filter(pause -> {
                    LocalDate until = pause.until();
                    return until == null || (until.isAfter(horizon));
                })
                .mapToLong(pause -> pause.from().toEpochDay())
                .min()
                .orElse(Days.LAST + 1);
    }
}
