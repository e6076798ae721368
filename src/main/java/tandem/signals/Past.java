package tandem.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tandem.checkins.Scale;

/// What rules look at: somebody's check-ins, the oldest first, and the dates in their plan.
///
/// @param today in their zone; nothing later is looked at
record Past(List<Noted> entries, List<RiskyDates.Risky> dates, LocalDate today) {
    Past {
        var until = today;
        entries = entries.stream()
                .filter(each -> !each.day().isAfter(until))
                .sorted(Comparator.comparing(Noted::day))
                .toList();
        dates = List.copyOf(dates);
    }

    /// Those that answer a question; the others are passed over.
    List<Noted> with(Scale field) {
        return entries.stream().filter(each -> each.number(field) != null).toList();
    }

    long ago(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    static long days(List<Noted> entries) {
        return entries.stream().map(Noted::day).distinct().count();
    }

    static List<Noted> that(List<Noted> entries, Predicate<Noted> hold) {
        return entries.stream().filter(hold).toList();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Past";
    }
}
