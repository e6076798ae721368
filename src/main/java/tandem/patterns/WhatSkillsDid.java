package tandem.patterns;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The numbers before and after each skill, on one scale.
///
/// @param names titles of skills by their id
record WhatSkillsDid(Tell tell, List<Helped> helped, UnaryOperator<String> names) {
    private static final String ID = "skills";
    private static final int MOST = 8;
    private static final int LETTERS = 38;
    private static final int FROM = 8;
    private static final int UNIT = 25;

    Part part() {
        var title = tell.of("skills");
        if (helped.isEmpty()) {
            return Part.tooFew(ID, title, List.of(tell.of("skills.none")));
        }
        int tries = helped.stream().mapToInt(Helped::tries).sum();
        var says = List.of(tell.of("skills.says", tries, helped.size(), Helped.ENOUGH), tell.of("skills.together"));
        return new Part(ID, title, says, Optional.of(drawing()), Optional.of(table()));
    }

    private Drawing drawing() {
        var canvas = new Canvas();
        var shown = helped.stream().limit(MOST).toList();
        double y = 16;
        for (var each : shown) {
            for (var line : Canvas.lines(names.apply(each.skill()), LETTERS)) {
                canvas.words("strong", 0, y, "start", line);
                y += Canvas.LINE;
            }
            row(canvas, each, y - 2);
            y += 52;
        }
        legend(canvas, y - 6);
        return new Drawing(
                ID,
                tell.of("skills.drawn"),
                String.join(" ", shown.stream().map(this::told).toList()),
                (int) y + 30,
                canvas.marks());
    }

    private void row(Canvas canvas, Helped each, double y) {
        canvas.line("p-rule", x(0), y, x(10), y);
        canvas.line("p-line", x(each.before()), y, x(each.after()), y);
        canvas.dot("p-dot", x(each.before()), y, 5);
        canvas.dot("p-full", x(each.after()), y, 5);
        canvas.words("", x(0), y + 22, "start", tell.of(each.early() ? "skills.early" : "skills.many", each.tries()));
        canvas.words("", x(10) + 14, y + 5, "start", tell.of("skills.to", tell.one(each.before()), tell.one(each.after())));
    }

    private void legend(Canvas canvas, double y) {
        for (int number = 0; number <= 10; number += 5) {
            canvas.words("", x(number), y - 4, "middle", "" + number);
        }
        canvas.dot("p-dot", x(0), y + 16, 5);
        canvas.words("", x(0) + 12, y + 21, "start", tell.of("skills.before"));
        canvas.dot("p-full", 180, y + 16, 5);
        canvas.words("", 192, y + 21, "start", tell.of("skills.after"));
    }

    private static double x(double number) {
        return FROM + UNIT * number;
    }

    private String told(Helped each) {
        return tell.of(
                "skills.told",
                names.apply(each.skill()),
                each.tries(),
                tell.one(each.before()),
                tell.one(each.after()),
                each.eased());
    }

    private Table table() {
        return new Table(
                tell.of("skills.table"),
                List.of(
                        tell.of("skills.skill"),
                        tell.of("skills.tries"),
                        tell.of("skills.before"),
                        tell.of("skills.after"),
                        tell.of("skills.eased")),
                helped.stream()
                        .map(each -> List.of(
                                names.apply(each.skill()),
                                "" + each.tries(),
                                tell.one(each.before()),
                                tell.one(each.after()),
                                tell.of("of", each.eased(), each.tries())))
                        .toList());
    }
}
