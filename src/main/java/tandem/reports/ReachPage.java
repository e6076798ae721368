package tandem.reports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tandem.reports.Reach.Line;
import tandem.web.Page;
import tandem.web.Texts;

record ReachPage(Page shell, Reach reach, Waits waits) {
    /// What programs that hold on to people reach: four of five in week 16, and seven of ten check-ups.
    private static final double BAR = 0.8;

    private static final double CHECKUPS = 0.7;

    Texts texts() {
        return shell.texts();
    }

    List<Mark> marks() {
        return Arrays.asList(Mark.values());
    }

    /// “October 31, 2026”
    String through() {
        return day(reach.through());
    }

    private String day(LocalDate day) {
        return texts().of("reports.date", texts().date(day), "" + day.getYear());
    }

    String name(Mark mark) {
        return texts().of("reports.mark." + mark.code());
    }

    String notYet(Mark mark) {
        return reach.line(mark).map(line -> "" + line.notYet()).orElseGet(() -> texts().of("reports.few"));
    }

    String enough(Mark mark) {
        return reach.line(mark).map(line -> "" + line.reached().of()).orElseGet(() -> texts().of("reports.few"));
    }

    String reached(Mark mark) {
        return reach.line(mark).map(line -> said(line.reached())).orElseGet(() -> texts().of("reports.few"));
    }

    String lately(Mark mark) {
        return mark.asksLately()
                ? reach.line(mark).flatMap(Line::recent).map(this::said).orElseGet(() -> texts().of("reports.few"))
                : texts().of("reports.same");
    }

    /// “412 (82%, likely 78 to 85%)”
    String said(Share share) {
        var t = texts();
        if (share.of() == 0) {
            return t.of("reports.nobody");
        }
        return switch (share.bound()) {
            case EXACT -> {
                var interval = share.interval().orElseThrow();
                yield t.of(
                        "reports.share",
                        Objects.requireNonNull(share.count()),
                        percent(share.part().orElseThrow()),
                        percent(interval.low()),
                        percent(interval.high()));
            }
            case FEW -> t.of("reports.share.few");
            case NEARLY_ALL -> t.of("reports.share.nearly");
            case KEPT_BACK -> t.of("reports.share.kept");
        };
    }

    static String percent(double part) {
        return "" + Math.round(100 * part);
    }

    /// What the report says first: how many of those here for sixteen weeks somebody reached lately.
    String first() {
        var line = reach.line(Mark.WEEK_16).filter(each -> each.reached().of() > 0);
        var share = line.flatMap(Line::recent).filter(Share::exact);
        if (share.isEmpty()) {
            return texts().of(line.isEmpty() ? "reports.first.none" : "reports.first.few");
        }
        var interval = share.get().interval().orElseThrow();
        var bar = interval.low() >= BAR ? "over" : interval.high() < BAR ? "under" : "about";
        return texts().of(
                        "reports.first." + bar,
                        Objects.requireNonNull(share.get().count()),
                        share.get().of(),
                        percent(share.get().part().orElseThrow()));
    }

    String checkups() {
        return reach.checkedUp()
                .map(share -> share.of() == 0
                        ? texts().of("reports.checkups.none")
                        : texts().of("reports.checkups.made", share.of(), said(share)))
                .orElseGet(() -> texts().of("reports.checkups.few"));
    }

    boolean checkupsDue() {
        return reach.checkedUp().filter(share -> share.of() > 0).isPresent();
    }

    String checkupsBar() {
        return texts().of("reports.checkups.bar", percent(CHECKUPS));
    }

    /// One for each mark of which a share may be shown, each under the other.
    List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var mark : marks()) {
            reach.line(mark)
                    .flatMap(line -> line.recent().or(() -> Optional.of(line.reached())))
                    .filter(share -> share.part().isPresent())
                    .ifPresent(share -> bars.add(new Bar(
                            bars.size(),
                            name(mark),
                            texts().of("reports.percent", percent(share.part().orElseThrow())),
                            share.part().orElseThrow(),
                            share.interval().orElseThrow())));
        }
        return bars;
    }

    int height() {
        return Bar.EACH * bars().size();
    }

    /// @param number of those above it
    /// @param words “82%”
    /// @param part from 0 to 1
    record Bar(int number, String name, String words, double part, Interval interval) {
        static final int EACH = 44;
        private static final double WIDTH = 358;

        int y() {
            return EACH * number;
        }

        String width() {
            return at(part);
        }

        /// A line from end to end of where it may lie.
        String whisker() {
            return "M%s %dH%s".formatted(at(interval.low()), y() + 38, at(interval.high()));
        }

        private static String at(double part) {
            return String.format(Locale.ROOT, "%.1f", 1 + WIDTH * part);
        }
    }

    String waited(Waits.Wait wait) {
        return wait.median()
                .map(middle -> texts().of("reports.waits.half", wait.many(), said(middle)))
                .orElseGet(() -> texts().of(wait.asked() ? "reports.waits.few" : "reports.waits.none"));
    }

    private String said(Duration time) {
        if (time.toMinutes() < 120) {
            return texts().of("reports.minutes", Math.max(1, time.toMinutes()));
        }
        return time.toHours() < 48
                ? texts().of("reports.hours", time.toHours())
                : texts().of("reports.days", time.toDays());
    }
}
