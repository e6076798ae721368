package tandem.patterns;

import java.util.ArrayList;
import java.util.List;
import tandem.patterns.Drawing.Mark;

/// Where marks are put, one after the other.
final class Canvas {
    static final int LEFT = 30;
    static final int RIGHT = 352;
    static final int TOP = 20;
    static final int BOTTOM = 172;
    static final int LINE = 20;

    private final List<Mark> marks = new ArrayList<>();

    List<Mark> marks() {
        return marks;
    }

    Canvas line(String kind, double x, double y, double toX, double toY) {
        return path(kind, "M%s %sL%s %s".formatted(of(x), of(y), of(toX), of(toY)));
    }

    Canvas path(String kind, String path) {
        marks.add(new Drawing.Line(kind, path));
        return this;
    }

    Canvas bar(String kind, double x, double y, double width, double height) {
        marks.add(new Drawing.Bar(kind, x, y, width, height));
        return this;
    }

    Canvas dot(String kind, double x, double y, double radius) {
        marks.add(new Drawing.Dot(kind, x, y, radius));
        return this;
    }

    /// A dot with corners.
    Canvas square(String kind, double x, double y, double half) {
        return bar(kind, x - half, y - half, 2 * half, 2 * half);
    }

    Canvas words(String kind, double x, double y, String anchor, String text) {
        marks.add(new Drawing.Words(kind, x, y, anchor, text));
        return this;
    }

    /// The lines of 0, 5 and 10, with their numbers.
    Canvas scale() {
        for (int number = 0; number <= 10; number += 5) {
            line("p-rule", LEFT, y(number), RIGHT, y(number));
            words("", LEFT - 6, y(number) + 5, "end", "" + number);
        }
        return this;
    }

    static double y(double number) {
        return BOTTOM - number * (BOTTOM - TOP) / 10;
    }

    static String of(double number) {
        return Drawing.number(number);
    }

    /// Words in lines of at most so many letters: a picture does not break them by itself.
    static List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
