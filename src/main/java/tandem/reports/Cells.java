package tandem.reports;

import java.util.ArrayList;
import java.util.List;

/// Numbers that stand beside each other, each of a group of people, and which of them may. One is shown only
/// where neither it nor anything that can be worked out from it and those already shown is a group of one to ten:
/// the more important come first, and whatever would give a small group away stays out.
final class Cells {
    /// How many numbers somebody adds and subtracts at once.
    private static final int TERMS = 4;

    private final List<Cell> shown = new ArrayList<>();

    /// @param who for each kind of person there can be, whether they are in it; as long for every cell
    record Cell(boolean[] who, long count) {}

    /// Whether it may be shown. If so, it is from now on.
    boolean show(Cell cell) {
        boolean fits = !gives(start(cell), cell.count(), 0, TERMS - 1);
        if (fits) {
            shown.add(cell);
        }
        return fits;
    }

    /// Whether this sum, or one with more terms, is a small group.
    private boolean gives(int[] sum, long count, int from, int more) {
        if (small(sum, count, 1) || small(sum, count, -1)) {
            return true;
        }
        for (int next = from; more > 0 && next < shown.size(); next++) {
            var other = shown.get(next);
            if (gives(plus(sum, other, 1), count + other.count(), next + 1, more - 1)
                    || gives(plus(sum, other, -1), count - other.count(), next + 1, more - 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it counts each person once or not at all, and is few.
    private static boolean small(int[] sum, long count, int sign) {
        if (!Few.is(sign * count)) {
            return false;
        }
        for (int each : sum) {
            if (sign * each != 0 && sign * each != 1) {
                return false;
            }
        }
        return true;
    }

    private static int[] start(Cell cell) {
        return plus(new int[cell.who().length], cell, 1);
    }

    private static int[] plus(int[] sum, Cell cell, int sign) {
        var more = sum.clone();
        for (int at = 0; at < more.length; at++) {
            more[at] += cell.who()[at] ? sign : 0;
        }
        return more;
    }
}
