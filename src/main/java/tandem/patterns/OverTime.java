package tandem.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.checkins.Scale;

/// Mood and craving over the weeks: two lines, told apart by how they are drawn as well. A line stops where nothing was
/// noted.
record OverTime(Tell tell, List<Day> days, List<Span> spans) {
    /// From how many days on there is a picture.
    static final int ENOUGH = 5;

    private static final String ID = "over";

    private static final int LEGEND = 216;

    Part part() {
        var noted = days.stream()
                .filter(day -> day.has(Scale.MOOD) || day.has(Scale.CRAVING))
                .toList();
        var title = tell.of("over");
        if (noted.size() < ENOUGH) {
            return Part.tooFew(ID, title, List.of(tell.of("few.days", noted.size(), ENOUGH)));
        }
        var says = tell.of(
                "over.says",
                noted.size(),
                tell.one(Day.mean(noted, Scale.MOOD)),
                tell.one(Day.mean(noted, Scale.CRAVING)));
        return new Part(ID, title, List.of(says), Optional.of(drawing(title, says)), Optional.of(table()));
    }

    private Drawing drawing(String title, String says) {
        var canvas = new Canvas().scale();
        line(canvas, Scale.MOOD);
        line(canvas, Scale.CRAVING);
        canvas.words("", Canvas.LEFT, 192, "start", tell.texts().date(spans.getFirst().from()));
        if (spans.size() > 1) {
            canvas.words("", Canvas.RIGHT, 192, "end", tell.texts().date(spans.getLast().to()));
        }
        legend(canvas);
        return new Drawing(ID, title, says, 226, canvas.marks());
    }

    private void line(Canvas canvas, Scale scale) {
        var path = new StringBuilder();
        boolean on = false;
        for (int at = 0; at < spans.size(); at++) {
            var mean = Day.mean(spans.get(at).days(), scale);
            if (mean.isPresent()) {
                path.append(on ? "L" : "M")
                        .append(Canvas.of(x(at)))
                        .append(' ')
                        .append(Canvas.of(Canvas.y(mean.getAsDouble())));
            }
            on = mean.isPresent();
        }
        canvas.path(scale == Scale.MOOD ? "p-dash" : "p-line", path.toString());
        for (int at = 0; at < spans.size(); at++) {
            var mean = Day.mean(spans.get(at).days(), scale);
            if (mean.isPresent()) {
                dot(canvas, scale, x(at), Canvas.y(mean.getAsDouble()));
            }
        }
    }

    private static void dot(Canvas canvas, Scale scale, double x, double y) {
        if (scale == Scale.MOOD) {
            canvas.square("p-square", x, y, 2.6);
        } else {
            canvas.dot("p-dot", x, y, 3);
        }
    }

    private void legend(Canvas canvas) {
        canvas.line("p-line", Canvas.LEFT, LEGEND, Canvas.LEFT + 24, LEGEND);
        dot(canvas, Scale.CRAVING, Canvas.LEFT + 12, LEGEND);
        canvas.words("strong", Canvas.LEFT + 31, LEGEND + 5, "start", name(Scale.CRAVING));
        canvas.line("p-dash", 236, LEGEND, 260, LEGEND);
        dot(canvas, Scale.MOOD, 248, LEGEND);
        canvas.words("strong", 267, LEGEND + 5, "start", name(Scale.MOOD));
    }

    private String name(Scale scale) {
        return tell.of("field." + scale.code());
    }

    private double x(int at) {
        return spans.size() == 1
                ? Canvas.LEFT + 10
                : Canvas.LEFT + 6 + at * (Canvas.RIGHT - Canvas.LEFT - 12.0) / (spans.size() - 1);
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        for (var span : spans.reversed()) {
            if (!span.days().isEmpty()) {
                rows.add(List.of(
                        when(span),
                        tell.one(Day.mean(span.days(), Scale.CRAVING)),
                        tell.one(Day.mean(span.days(), Scale.MOOD)),
                        "" + span.days().size()));
            }
        }
        return new Table(
                tell.of("over.table"),
                List.of(tell.of("when"), capital(Scale.CRAVING), capital(Scale.MOOD), tell.of("days")),
                rows);
    }

    private String when(Span span) {
        var t = tell.texts();
        return span.from().equals(span.to())
                ? t.date(span.to())
                : tell.of("from-to", t.date(span.from()), t.date(span.to()));
    }

    private String capital(Scale scale) {
        var name = name(scale);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
