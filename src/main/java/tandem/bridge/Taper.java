package tandem.bridge;

import java.time.LocalDate;

/// The days on which somebody is contacted after coming in: the first, the third, the seventh, then every week, later
/// every month, every three months, every year. The distances grow and never end.
final class Taper {
    private static final int WEEKLY_UNTIL = 42;
    private static final int MONTHLY_UNTIL = 182;
    private static final int QUARTERLY_UNTIL = 730;

    private Taper() {}

    /// The first such day after another.
    static LocalDate after(LocalDate began, LocalDate day) {
        int step = 1;
        while (!began.plusDays(step).isAfter(day)) {
            step = following(step);
        }
        return began.plusDays(step);
    }

    private static int following(int step) {
        if (step < 7) {
            return step == 1 ? 3 : 7;
        }
        if (step < WEEKLY_UNTIL) {
            return step + 7;
        }
        if (step < MONTHLY_UNTIL) {
            return step + 28;
        }
        return step < QUARTERLY_UNTIL ? step + 91 : step + 365;
    }
}
