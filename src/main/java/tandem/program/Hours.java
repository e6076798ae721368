package tandem.program;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When somebody answers: spans for each day of the week in one zone, less the dates on which nobody does.
/// A span over midnight belongs to the day it starts on, and so does its closure.
public record Hours(ZoneId zone, Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed) {
    /// How far ahead an opening is looked for. Longer closures are shown as “closed” without a date.
    static final int DAYS_AHEAD = 60;

    public Hours {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            copy.put(day, List.copyOf(week.getOrDefault(day, List.of())));
        }
        week = Map.copyOf(copy);
        closed = Set.copyOf(closed);
    }

    /// A stretch of time during which somebody answers, end excluded.
    public record Open(Instant from, Instant until) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /// The same times of day elsewhere.
    Hours in(ZoneId another) {
        return new Hours(another, week, closed);
    }

    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    public boolean openAt(Instant moment) {
        return open(moment).isPresent();
    }

    /// The open stretch around a moment; stretches that touch are one, up to a week.
    public Optional<Open> open(Instant moment) {
        var soon = around(moment, 1);
        boolean goesOn = soon.isPresent() && soon.get().until().isAfter(moment.plus(Duration.ofHours(20)));
        return goesOn ? around(moment, 8) : soon;
    }

    /// The next stretch that starts after a moment. Most open again within days, so those are looked at first.
    public Optional<Open> next(Instant moment) {
        return Stream.of(2, 9, DAYS_AHEAD)
                .flatMap(days -> stretches(moment, days).stream())
                .filter(open -> open.from().isAfter(moment))
                .findFirst();
    }

    private Optional<Open> around(Instant moment, int days) {
        return stretches(moment, days).stream()
                .filter(open -> open.holds(moment))
                .findFirst();
    }

    public boolean dayAndNight() {
        return closed.isEmpty()
                && week.values().stream().allMatch(spans -> spans.stream().anyMatch(Span::wholeDay));
    }

    /// Whether anybody ever answers in the days ahead.
    public boolean ever(Instant moment) {
        return openAt(moment) || next(moment).isPresent();
    }

    private List<Open> stretches(Instant around, int days) {
        var first = around.atZone(zone).toLocalDate().minusDays(1);
        var merged = new ArrayList<Open>();
        first.datesUntil(first.plusDays(days + 2L))
                .flatMap(date -> opened(date).stream())
                .forEach(open -> merge(merged, open));
        return merged;
    }

    private List<Open> opened(LocalDate date) {
        if (closed.contains(date)) {
            return List.of();
        }
        return on(date.getDayOfWeek()).stream()
                .map(span -> new Open(
                        span.startOn(date, zone).toInstant(),
                        span.endOn(date, zone).toInstant()))
                .sorted(Comparator.comparing(Open::from))
                .toList();
    }

    private static void merge(List<Open> merged, Open open) {
        if (!merged.isEmpty() && !open.from().isAfter(merged.getLast().until())) {
            var last = merged.removeLast();
            merged.add(new Open(last.from(), last.until().isAfter(open.until()) ? last.until() : open.until()));
        } else {
            merged.add(open);
        }
    }
}
