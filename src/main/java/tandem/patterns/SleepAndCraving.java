package tandem.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.checkins.Scale;

/// Craving against sleep: a dot for the days with the same answers, larger where there are more, and the mean of each
/// column.
record SleepAndCraving(Tell tell, Sleep sleep) {
    private static final String ID = "sleep";
    private static final int LEGEND = 240;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 11;

    Part part() {
        var title = tell.of("sleep");
        if (!sleep.drawn()) {
            return Part.tooFew(
                    ID, title, List.of(tell.of("sleep.few", sleep.days().size(), Sleep.ENOUGH)));
        }
        return new Part(ID, title, says(), Optional.of(drawing(title)), Optional.of(table()));
    }

    private List<String> says() {
        var shorter = sleep.shorter();
        var longer = sleep.longer();
        if (!sleep.compared()) {
            return List.of(tell.of(
                    "sleep.uneven", shorter.size(), longer.size(), Sleep.SHORT, Sleep.ENOUGH));
        }
        return List.of(
                tell.of(
                        "sleep.says",
                        shorter.size(),
                        tell.one(Sleep.craving(shorter)),
                        longer.size(),
                        tell.one(Sleep.craving(longer)),
                        Sleep.SHORT),
                tell.of("together"));
    }

    private Drawing drawing(String title) {
        var canvas = new Canvas().scale();
        canvas.words("", Canvas.LEFT, 11, "start", tell.of("sleep.scale"));
        for (int column = Sleep.FIRST; column <= Sleep.LAST; column++) {
            column(canvas, column, sleep.in(column));
        }
        canvas.words("", (Canvas.LEFT + Canvas.RIGHT) / 2.0, 214, "middle", tell.of("sleep.hours"));
        canvas.dot("p-bubble", Canvas.LEFT + 8, LEGEND, 4);
        canvas.dot("p-bubble", Canvas.LEFT + 24, LEGEND, 8);
        canvas.words("strong", Canvas.LEFT + 38, LEGEND + 5, "start", tell.of("sleep.dots"));
        canvas.line("p-line", 244, LEGEND, 268, LEGEND);
        canvas.words("strong", 275, LEGEND + 5, "start", tell.of("mean"));
        return new Drawing(ID, title, String.join(" ", says()), 252, canvas.marks());
    }

    private void column(Canvas canvas, int column, List<Day> days) {
        double x = x(column);
        same(days).forEach((craving, many) -> canvas.dot("p-bubble", x - 8, Canvas.y(craving), radius(many)));
        canvas.words("", x, 192, "middle", hours(column));
        Sleep.craving(days).ifPresent(mean -> {
            double y = Canvas.y(mean);
            canvas.line("p-line", x - 21, y, x + 6, y);
            canvas.words("strong p-halo", x + 9, y + 5, "start", tell.one(mean));
        });
    }

    /// How many days have the same craving, rounded.
    private static Map<Long, Long> same(List<Day> days) {
        return days.stream()
                .collect(Collectors.groupingBy(
                        day -> Math.round(day.number(Scale.CRAVING)), TreeMap::new, Collectors.counting()));
    }

    private static double radius(long many) {
        return Math.min(SMALLEST * Math.sqrt(many), LARGEST);
    }

    private static double x(int column) {
        double width = (Canvas.RIGHT - Canvas.LEFT) / (Sleep.LAST - Sleep.FIRST + 1.0);
        return Canvas.LEFT + width * (column - Sleep.FIRST + 0.5);
    }

    private String hours(int column) {
        return column == Sleep.FIRST
                ? tell.of("sleep.most", column)
                : column == Sleep.LAST ? tell.of("sleep.least", column) : "" + column;
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        for (int column = Sleep.FIRST; column <= Sleep.LAST; column++) {
            var days = sleep.in(column);
            if (!days.isEmpty()) {
                rows.add(List.of(
                        hours(column), "" + days.size(), tell.one(Sleep.craving(days)), tell.of(
                                "from-to", tell.one(days.stream()
                                        .mapToDouble(day -> day.number(Scale.CRAVING))
                                        .min()), tell.one(days.stream()
                                        .mapToDouble(day -> day.number(Scale.CRAVING))
                                        .max()))));
            }
        }
        return new Table(
                tell.of("sleep.table"),
                List.of(tell.of("sleep.hours"), tell.of("days"), tell.of("sleep.mean"), tell.of("sleep.span")),
                rows);
    }
}
