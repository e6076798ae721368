package tandem.reports;

import java.util.Locale;
import java.util.Optional;

/// The report for a spreadsheet: the same numbers, and where one is kept back, a word instead of it.
final class ReachCsv {
    private static final String HEAD = "figure,by,people,not_yet,count,percent,low,high,shown\r\n";

    private ReachCsv() {}

    static String of(ReachPage page) {
        var csv = new StringBuilder(HEAD);
        var reach = page.reach();
        row(csv, "enrolled", reach.through().toString(), reach.everybody());
        for (var mark : page.marks()) {
            var line = reach.line(mark);
            row(csv, "reached", mark, line, line.map(Reach.Line::reached));
            if (mark.asksLately()) {
                row(csv, "reached_in_four_weeks", mark, line, line.flatMap(Reach.Line::recent));
            }
        }
        csv.append("checkups,").append(reach.through()).append(',');
        reach.checkedUp()
                .ifPresentOrElse(
                        share -> csv.append(share.of()).append(",,").append(cells(share)),
                        () -> csv.append(",,,,,,suppressed"));
        csv.append("\r\n");
        page.waits().all().forEach(wait -> wait(csv, wait));
        return csv.toString();
    }

    /// Half waited no longer than so many minutes.
    private static void wait(StringBuilder csv, Waits.Wait wait) {
        csv.append("half_waited_minutes,").append(wait.kind()).append(',');
        csv.append(wait.median()
                        .map(middle -> wait.many() + ",," + middle.toMinutes() + ",,,,exact")
                        .orElse(wait.asked() ? ",,,,,,suppressed" : "0,,,,,,exact"))
                .append("\r\n");
    }

    private static void row(StringBuilder csv, String figure, String by, Optional<Long> count) {
        csv.append(figure).append(',').append(by).append(',');
        csv.append(count.map(many -> many + ",,,,,,exact").orElse(",,,,,,suppressed"))
                .append("\r\n");
    }

    private static void row(
            StringBuilder csv, String figure, Mark mark, Optional<Reach.Line> line, Optional<Share> share) {
        csv.append(figure).append(',').append(mark.code()).append(',');
        csv.append(share.map(each -> each.of() + "," + line.orElseThrow().notYet() + "," + cells(each))
                        .orElse(",,,,,,suppressed"))
                .append("\r\n");
    }

    /// count, percent, low, high, shown
    private static String cells(Share share) {
        return switch (share.bound()) {
            case EXACT -> share.count() + "," + interval(share) + ",exact";
            case FEW -> ",,,,1 to 10";
            case NEARLY_ALL -> ",,,,all but 1 to 10";
            case KEPT_BACK -> ",,,,suppressed";
        };
    }

    private static String interval(Share share) {
        return share.interval()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f,%.1f",
                        100 * share.part().orElseThrow(),
                        100 * each.low(),
                        100 * each.high()))
                .orElse(",,");
    }
}
