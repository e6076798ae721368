package tandem.program;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes hours the way [HoursReader] reads them.
final class HoursWriter {
    private HoursWriter() {}

    static String lines(Hours hours, String indent) {
        var lines = new ArrayList<String>();
        lines.add(indent + "hours:");
        for (int first = 1; first <= 7; ) {
            int last = first;
            while (last < 7 && spans(hours, last + 1).equals(spans(hours, first))) {
                last++;
            }
            lines.add(indent + "  " + days(first, last) + ": " + written(spans(hours, first)));
            first = last + 1;
        }
        if (!hours.closed().isEmpty()) {
            lines.add(indent + "closed: [" + ProgramEntries.dates(hours.closed()) + "]");
        }
        return String.join("\n", lines);
    }

    static String time(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static List<Span> spans(Hours hours, int day) {
        return hours.on(DayOfWeek.of(day));
    }

    private static String days(int first, int last) {
        return first == 1 && last == 7 ? "daily" : first == last ? day(first) : day(first) + "-" + day(last);
    }

    private static String day(int day) {
        return DayOfWeek.of(day).name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String written(List<Span> spans) {
        var all = spans.stream()
                .map(span -> span.wholeDay() ? "24h" : "\"" + time(span.from()) + "-" + time(span.to()) + "\"")
                .toList();
        return all.isEmpty()
                ? "closed"
                : all.size() == 1 ? all.getFirst() : all.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
