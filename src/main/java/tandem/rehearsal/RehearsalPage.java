package tandem.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.rehearsal.Outlook.Range;
import tandem.rehearsal.Outlook.Week;
import tandem.web.Page;
import tandem.web.Texts;

/// @param then what it would be; null where nothing could be tried
/// @param before what it is, with the staffing of now; null where that is what was asked
record RehearsalPage(
        Page shell,
        Now now,
        WhatIf asked,
        Map<String, String> wrong,
        @Nullable Outlook then,
        @Nullable Outlook before) {
    private static final int LEFT = 34;
    private static final int RIGHT = 352;
    private static final int TOP = 12;
    private static final int BOTTOM = 150;

    Texts texts() {
        return shell.texts();
    }

    Optional<Outlook> outlook() {
        return Optional.ofNullable(then);
    }

    List<String> fields() {
        return List.of("staff", "hours", "joining", "sick");
    }

    /// “With 2 people, 31 wait over 48 hours at worst, in week 14. (In 9 tries: 22 to 40.)”
    String sentence() {
        return outlook().map(outlook -> sentence(outlook, asked.people())).orElse("");
    }

    /// The same with the staffing of now.
    Optional<String> asItIs() {
        return Optional.ofNullable(before)
                .map(outlook -> texts().of("rehearsal.as-it-is", sentence(outlook, now.hands())));
    }

    private String sentence(Outlook outlook, int people) {
        var worst = outlook.worst();
        var waiting = worst.waiting();
        if (waiting.high() == 0) {
            return texts().of("rehearsal.says.nobody", people, outlook.runs());
        }
        return texts().of(
                        "rehearsal.says",
                        people,
                        waiting.middle(),
                        worst.number(),
                        outlook.runs(),
                        waiting.low(),
                        waiting.high());
    }

    /// Whether it gets worse without an end: at the end of the year about as many wait as ever.
    boolean grows() {
        return outlook()
                .filter(outlook -> {
                    int end = outlook.last().waiting().low();
                    int middle = outlook.weeks()
                            .get(outlook.weeks().size() / 2)
                            .waiting()
                            .high();
                    return end > 10 && end > middle;
                })
                .isPresent();
    }

    String luck() {
        return texts().of(now.measured() ? "rehearsal.luck.measured" : "rehearsal.luck.usual", now.reached());
    }

    /// “31 (22 to 40)”
    String said(Range range) {
        return range.wide()
                ? texts().of("rehearsal.range", range.middle(), range.low(), range.high())
                : "" + range.middle();
    }

    int most() {
        int most = outlook().stream()
                .flatMap(outlook -> outlook.weeks().stream())
                .mapToInt(week -> week.waiting().high())
                .max()
                .orElse(0);
        int step = most <= 10 ? 5 : most <= 100 ? 20 : most <= 1000 ? 200 : 2000;
        return Math.max(step, Math.ceilDiv(most, step) * step);
    }

    /// The line of the middle run.
    String line() {
        return "M"
                + weeks().stream()
                        .map(week -> x(week.number()) + " " + y(week.waiting().middle()))
                        .collect(Collectors.joining("L"));
    }

    /// The field between the lowest run and the highest.
    String field() {
        var weeks = weeks();
        var there = weeks.stream()
                .map(week -> x(week.number()) + " " + y(week.waiting().high()));
        var back = IntStream.iterate(weeks.size() - 1, at -> at >= 0, at -> at - 1)
                .mapToObj(weeks::get)
                .map(week -> x(week.number()) + " " + y(week.waiting().low()));
        return "M" + java.util.stream.Stream.concat(there, back).collect(Collectors.joining("L")) + "Z";
    }

    private List<Week> weeks() {
        return outlook().orElseThrow().weeks();
    }

    static String x(int week) {
        return number(LEFT + (RIGHT - LEFT) * (week - 1.0) / (Outlook.WEEKS - 1));
    }

    String y(int many) {
        return number(BOTTOM - (BOTTOM - TOP) * (double) many / most());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
