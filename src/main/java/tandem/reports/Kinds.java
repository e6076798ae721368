package tandem.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Every kind of person that the report of reach can tell apart: how many marks they have been here for, which of
/// those was the first by which somebody reached them, and before which somebody did lately.
final class Kinds {
    private static final int MARKS = Mark.values().length;
    static final List<Kind> ALL = all();

    private Kinds() {}

    /// @param marks how many they have passed
    /// @param first the one by which they were reached; `marks` where nobody did
    /// @param lately a bit for each
    record Kind(int marks, int first, int lately) {
        boolean passed(Mark mark) {
            return mark.ordinal() < marks;
        }

        boolean reached(Mark mark) {
            return passed(mark) && first <= mark.ordinal();
        }

        boolean lately(Mark mark) {
            return passed(mark) && (lately >> mark.ordinal() & 1) == 1;
        }

        /// Nobody was reached lately who was not reached at all; and in the first eight weeks there is no other
        /// time than the four weeks before a mark.
        private boolean possible() {
            for (var mark : Mark.values()) {
                if (lately(mark) && !reached(mark)) {
                    return false;
                }
                boolean whole = mark.ordinal() < 2;
                if (whole && passed(mark) && first == mark.ordinal() && !lately(mark)) {
                    return false;
                }
            }
            return lately >> marks == 0;
        }
    }

    static boolean[] who(Predicate<Kind> in) {
        var who = new boolean[ALL.size()];
        for (int at = 0; at < who.length; at++) {
            who[at] = in.test(ALL.get(at));
        }
        return who;
    }

    private static List<Kind> all() {
        var all = new ArrayList<Kind>();
        for (int marks = 0; marks <= MARKS; marks++) {
            for (int first = 0; first <= marks; first++) {
                for (int lately = 0; lately < 1 << MARKS; lately++) {
                    var kind = new Kind(marks, first, lately);
                    if (kind.possible()) {
                        all.add(kind);
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
