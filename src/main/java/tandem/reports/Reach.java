package tandem.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.bridge.Tally;
import tandem.reports.Cells.Cell;
import tandem.reports.Kinds.Kind;

/// Whom the program reached, of everybody who came in, with nothing in it that points at a few.
///
/// @param through the last day that counts
/// @param enrolled everybody who came in until then; null where they are so few that it is not said
/// @param lines for each mark that may be shown
/// @param checkups null where too few people stand behind them
record Reach(
        LocalDate through,
        @Nullable Long enrolled,
        Map<Mark, Line> lines,
        @Nullable Checkups checkups) {
    /// The most important first: where two cannot both be shown, it is the first.
    private static final List<Mark> BY_WEIGHT =
            List.of(Mark.WEEK_16, Mark.MONTH_8, Mark.MONTH_12, Mark.WEEK_4, Mark.WEEK_8);

    /// @param notYet how many have not been here for so long
    /// @param lately null where it asks the same as `reached`
    record Line(long notYet, Share reached, @Nullable Share lately) {
        Optional<Share> recent() {
            return Optional.ofNullable(lately);
        }
    }

    record Checkups(Share made) {}

    static Reach of(LocalDate through, List<Tally.Reach> tallies, Tally.Checkups checkups) {
        var byMark = new HashMap<String, Tally.Reach>();
        tallies.forEach(each -> byMark.put(each.mark(), each));
        var start = byMark.get("start");
        var cells = new Cells();
        long all = start == null ? 0 : start.enough();
        if (!cells.show(new Cell(Kinds.who(kind -> true), all))) {
            return new Reach(through, null, Map.of(), null);
        }
        var lines = new EnumMap<Mark, Line>(Mark.class);
        for (var mark : BY_WEIGHT) {
            var tally = Objects.requireNonNullElse(byMark.get(mark.code()), new Tally.Reach(mark.code(), 0, 0, 0));
            if (cells.show(new Cell(Kinds.who(kind -> kind.passed(mark)), tally.enough()))) {
                lines.put(mark, line(cells, mark, tally, all));
            }
        }
        return new Reach(through, all, lines, of(checkups));
    }

    private static Line line(Cells cells, Mark mark, Tally.Reach tally, long all) {
        var reached = share(cells, Kinds.who(kind -> kind.reached(mark)), tally.reached(), tally.enough());
        var lately = mark.asksLately()
                ? share(cells, Kinds.who(kind -> lately(kind, mark)), tally.lately(), tally.enough())
                : null;
        return new Line(all - tally.enough(), reached, lately);
    }

    private static boolean lately(Kind kind, Mark mark) {
        return kind.lately(mark);
    }

    private static Share share(Cells cells, boolean[] who, long count, long of) {
        return cells.show(new Cell(who, count)) ? Share.exact(count, of) : Share.hidden(count, of);
    }

    /// These count check-ups; what is few is the people behind them.
    private static @Nullable Checkups of(Tally.Checkups tally) {
        boolean few = Few.is(tally.people()) || Few.is(tally.reached()) || Few.is(tally.missed());
        return few ? null : new Checkups(Share.exact(tally.made(), tally.due()));
    }

    Optional<Long> everybody() {
        return Optional.ofNullable(enrolled);
    }

    Optional<Line> line(Mark mark) {
        return Optional.ofNullable(lines.get(mark));
    }

    Optional<Share> checkedUp() {
        return Optional.ofNullable(checkups).map(Checkups::made);
    }
}
