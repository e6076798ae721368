package tandem.schedules;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The slow truth: looks at every day, and lets java.time decide what the clocks do.
final class Oracle {
    private Oracle() {}

    static List<ZonedDateTime> starts(Schedule schedule, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(date -> !schedule.except().contains(date))
                .filter(date -> schedule.pauses().stream().noneMatch(pause -> inside(pause, date)))
                .flatMap(date -> schedule.rules().stream()
                        .filter(rule -> happens(rule, date))
                        .map(rule -> ZonedDateTime.of(date, rule.start(), schedule.zone())))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean inside(Pause pause, LocalDate date) {
        LocalDate until = Objects.requireNonNullElse(pause.until(), LocalDate.MAX);
        return date.compareTo(pause.from()) >= 0 && date.compareTo(until) <= 0;
    }

    private static boolean happens(Rule rule, LocalDate date) {
        return switch (rule) {
            case Rule.Weekly weekly -> date.getDayOfWeek() == weekly.day();
            case Rule.Monthly monthly ->
                nth(monthly, date).anyMatch(day -> day.equals(date) && day.getMonth() == date.getMonth());
            case Rule.Fortnightly every ->
                Stream.iterate(every.from(), day -> !day.isAfter(date), day -> day.plusDays(14))
                        .anyMatch(date::equals);
        };
    }

    private static Stream<LocalDate> nth(Rule.Monthly rule, LocalDate date) {
        return rule.weeks().stream().map(week -> date.with(TemporalAdjusters.dayOfWeekInMonth(week, rule.day())));
    }
}
