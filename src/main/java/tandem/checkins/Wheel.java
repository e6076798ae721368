package tandem.checkins;

import java.util.Locale;

/// One part of the wheel of feelings, drawn around 50, 50.
final class Wheel {
    private static final int OUTER = 49;
    private static final int INNER = 17;

    private Wheel() {}

    /// The outline of the part at this place of so many, the first one at the top.
    static String part(int at, int of) {
        double from = 2 * Math.PI * (at - 0.5) / of;
        double to = 2 * Math.PI * (at + 0.5) / of;
        return "M%1$s A%4$d %4$d 0 0 1 %2$s L%3$s A%5$d %5$d 0 0 0 %6$s Z"
                .formatted(point(from, OUTER), point(to, OUTER), point(to, INNER), OUTER, INNER, point(from, INNER));
    }

    private static String point(double angle, int radius) {
        return String.format(Locale.ROOT, "%.2f %.2f", 50 + radius * Math.sin(angle), 50 - radius * Math.cos(angle));
    }
}
