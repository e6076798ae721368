package tandem.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import tandem.checkins.Scale;

/// What came before hard days and before others: counts, side by side.
///
/// @param names what somebody calls a trigger
record BeforeHardDays(Tell tell, List<Day> days, Before before, UnaryOperator<String> names) {
    private static final String ID = "before";
    private static final int MOST = 3;
    private static final int LETTERS = 38;
    private static final int WIDEST = 236;
    private static final int THICK = 13;

    Part part() {
        var title = tell.of("before");
        var counted = tell.of(
                "before.counted", days.stream().filter(Day::hard).count(), days.size(), Day.LOW_MOOD, Day.HIGH_CRAVING);
        if (!before.compared()) {
            var few = tell.of("before.few", before.hard().size(), before.other().size(), Before.ENOUGH);
            return Part.tooFew(ID, title, days.isEmpty() ? List.of(few) : List.of(counted, few));
        }
        var came = came();
        var says = new ArrayList<>(List.of(counted, how()));
        came.stream().map(this::says).forEach(says::add);
        if (came.isEmpty()) {
            says.add(tell.of("before.nothing"));
        }
        nights().ifPresent(says::add);
        says.add(tell.of("together"));
        return new Part(
                ID, title, says, came.isEmpty() ? Optional.empty() : Optional.of(drawing(came)), Optional.of(table()));
    }

    private List<Before.Came> came() {
        return before.more().stream().limit(MOST).toList();
    }

    private String how() {
        return tell.of("before.how", before.hard().size(), before.other().size());
    }

    private String says(Before.Came came) {
        return tell.of(
                "before.came",
                came.hard(),
                before.hard().size(),
                names.apply(came.trigger()),
                came.other(),
                before.other().size());
    }

    /// Only where both sides have enough nights.
    private Optional<String> nights() {
        boolean enough = slept(before.hard()) >= Before.ENOUGH && slept(before.other()) >= Before.ENOUGH;
        return enough
                ? Optional.of(tell.of(
                        "before.nights", tell.one(Before.slept(before.hard())), tell.one(Before.slept(before.other()))))
                : Optional.empty();
    }

    private static long slept(List<Before.Eve> eves) {
        return Day.with(eves.stream().map(Before.Eve::day).toList(), Scale.SLEEP);
    }

    private Drawing drawing(List<Before.Came> came) {
        var canvas = new Canvas();
        double y = 16;
        for (var each : came) {
            for (var line : Canvas.lines(names.apply(each.trigger()), LETTERS)) {
                canvas.words("strong", 0, y, "start", line);
                y += Canvas.LINE;
            }
            bar(canvas, "p-full", y - 12, each.hard(), before.hard().size());
            bar(canvas, "p-out", y + 5, each.other(), before.other().size());
            y += 50;
        }
        canvas.bar("p-full", 1, y - 12, 14, THICK);
        canvas.words("", 22, y, "start", tell.of("before.hard"));
        canvas.bar("p-out", 191, y - 12, 14, THICK);
        canvas.words("", 212, y, "start", tell.of("before.other"));
        return new Drawing(
                ID,
                tell.of("before.drawn"),
                String.join(" ", came.stream().map(this::says).toList()),
                (int) y + 10,
                canvas.marks());
    }

    private void bar(Canvas canvas, String kind, double y, long many, int of) {
        canvas.bar(kind, 1, y, Math.max(1.5, (double) WIDEST * many / of), THICK);
        canvas.words("", 9 + (double) WIDEST * many / of, y + 12, "start", tell.of("of", many, of));
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        for (var came : before.more()) {
            rows.add(List.of(
                    names.apply(came.trigger()),
                    tell.of("of", came.hard(), before.hard().size()),
                    tell.of("of", came.other(), before.other().size())));
        }
        row(rows, "before.slept", Before.slept(before.hard()), Before.slept(before.other()));
        row(rows, "before.stress", mean(before.hard(), Scale.STRESS), mean(before.other(), Scale.STRESS));
        row(rows, "before.craving", mean(before.hard(), Scale.CRAVING), mean(before.other(), Scale.CRAVING));
        row(rows, "before.mood", mean(before.hard(), Scale.MOOD), mean(before.other(), Scale.MOOD));
        return new Table(
                tell.of("before.table"),
                List.of(tell.of("before.what"), tell.of("before.hard"), tell.of("before.other")),
                rows);
    }

    private void row(List<List<String>> rows, String name, OptionalDouble hard, OptionalDouble other) {
        if (hard.isPresent() || other.isPresent()) {
            rows.add(List.of(tell.of(name), tell.one(hard), tell.one(other)));
        }
    }

    private static OptionalDouble mean(List<Before.Eve> eves, Scale scale) {
        return Before.mean(eves, scale);
    }
}
