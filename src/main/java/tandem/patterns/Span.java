package tandem.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Some days after each other, of which a picture shows one point.
///
/// @param days those of it that have an entry
record Span(LocalDate from, LocalDate to, List<Day> days) {
    private static final int DAILY = 31;
    private static final int WEEKLY = 31 * 7;

    Span {
        days = List.copyOf(days);
    }

    /// From the first entry to today: by day up to a month, by week up to seven, then by four weeks. They are counted
    /// back from today, so that the last is never a part of one.
    static List<Span> of(List<Day> days, LocalDate today) {
        var spans = new ArrayList<Span>();
        if (days.isEmpty()) {
            return spans;
        }
        var first = days.getFirst().date();
        int step = step(ChronoUnit.DAYS.between(first, today) + 1);
        for (var to = today; !to.isBefore(first); to = to.minusDays(step)) {
            var last = to;
            var from = to.minusDays(step - 1L);
            spans.add(new Span(
                    from,
                    to,
                    days.stream()
                            .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(last))
                            .toList()));
        }
        return spans.reversed();
    }

    static int step(long length) {
        return length <= DAILY ? 1 : length <= WEEKLY ? 7 : 28;
    }
}
