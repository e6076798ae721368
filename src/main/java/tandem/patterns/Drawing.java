package tandem.patterns;

import java.util.List;
import java.util.Locale;

/// A picture of numbers, 360 wide, drawn in order. Whoever does not see it hears its title and what it tells.
///
/// @param id of its elements on the page
record Drawing(String id, String title, String tells, int height, List<Mark> marks) {
    static final int WIDTH = 360;

    Drawing {
        marks = List.copyOf(marks);
    }

    /// One stroke; `kind` is a class of the stylesheet, which has the colours.
    sealed interface Mark {
        String kind();
    }

    record Line(String kind, String path) implements Mark {}

    record Bar(String kind, double x, double y, double width, double height) implements Mark {}

    record Dot(String kind, double x, double y, double radius) implements Mark {}

    /// @param anchor start, middle or end
    record Words(String kind, double x, double y, String anchor, String text) implements Mark {}

    /// As an attribute has it: at most one decimal.
    static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
