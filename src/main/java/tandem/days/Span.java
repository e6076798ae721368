package tandem.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Days that follow each other, from the first to the last, both among them.
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A span ends before it begins");
        }
    }

    public static Span of(LocalDate day) {
        return new Span(day, day);
    }

    int days() {
        return between(first, last);
    }

    /// How many days it has in common with those from one day to another.
    int common(LocalDate from, LocalDate to) {
        var begins = first.isAfter(from) ? first : from;
        var ends = last.isBefore(to) ? last : to;
        return between(begins, ends);
    }

    /// How many days there are from one to another, both among them; none where the other comes before the one.
    static int between(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /// The same days without any of them twice, in order; those that touch are one.
    static List<Span> merged(Collection<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparing(Span::first)).forEach(span -> {
            if (!merged.isEmpty() && !span.first.isAfter(merged.getLast().last.plusDays(1))) {
                var before = merged.removeLast();
                merged.add(new Span(before.first, before.last.isAfter(span.last) ? before.last : span.last));
            } else {
                merged.add(span);
            }
        });
        return List.copyOf(merged);
    }
}
