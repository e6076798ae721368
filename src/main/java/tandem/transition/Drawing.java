package tandem.transition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The road as a picture, 360 wide: in the first year with the beginning on the left and ever more time in the same
/// space to the right; later a year back and a year ahead. The same stands in words beside it.
///
/// @param tells what whoever does not see it hears
record Drawing(String tells, List<Dot> dots, List<Words> words, Optional<Words> next) {
    static final int WIDTH = 360;
    private static final int LEFT = 10;
    private static final int RIGHT = 350;
    private static final double LARGEST = 5.5;
    private static final double SMALLEST = 2;
    /// Those taken off stand beside the road, and are drawn with a thinner line.
    private static final double OFF = 0.8;

    Drawing {
        dots = List.copyOf(dots);
        words = List.copyOf(words);
    }

    /// @param kind `full` behind, `out` tried, `next`, `dot` ahead, `off` taken off
    record Dot(String kind, double x, double radius) {}

    /// @param anchor start, middle or end
    record Words(double x, String anchor, String text) {}

    /// What stands on the road.
    record Stop(LocalDate day, String kind) {}

    /// A part of the road.
    ///
    /// @param from the day on the left
    /// @param even whether each day has the same space; else the first have more
    record Part(LocalDate from, LocalDate to, boolean even) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        double x(LocalDate day) {
            double part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
            double along = Math.clamp(part, 0, 1);
            return LEFT + (RIGHT - LEFT) * (even ? along : Math.sqrt(along));
        }
    }

    static Drawing of(Part part, List<Stop> stops, List<Words> words, Optional<Words> next, String tells) {
        var seen = stops.stream().filter(stop -> part.holds(stop.day())).toList();
        double radius = radius(part, seen);
        var dots = seen.stream()
                .map(stop ->
                        new Dot(stop.kind(), part.x(stop.day()), stop.kind().equals("off") ? radius + OFF : radius))
                .toList();
        return new Drawing(tells, dots, words, next);
    }

    /// So that no two of them touch.
    private static double radius(Part part, List<Stop> stops) {
        var at = new ArrayList<>(
                stops.stream().map(stop -> part.x(stop.day())).sorted().toList());
        double least = 2 * (LARGEST + 1);
        for (int number = 1; number < at.size(); number++) {
            double apart = at.get(number) - at.get(number - 1);
            least = apart > 0.5 ? Math.min(least, apart) : least;
        }
        return Math.clamp(least / 2 - 1, SMALLEST, LARGEST);
    }

    static Words words(Part part, LocalDate day, String text) {
        double x = part.x(day);
        return x < 70
                ? new Words(Math.max(2, x - 6), "start", text)
                : x > 290 ? new Words(Math.min(WIDTH - 2, x + 6), "end", text) : new Words(x, "middle", text);
    }

    /// As an attribute has it: at most one decimal.
    static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
