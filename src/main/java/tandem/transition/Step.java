package tandem.transition;

import java.time.LocalDate;

/// How far the wheels of a stretch stand apart. All are counted from the day somebody began, by the calendar: the month
/// after January 31 ends on February 28 or 29, and the one after that is March 31 again. No hour is in it, so that no
/// change of the clocks moves a wheel.
public enum Step {
    /// One of the first days, which stand alone.
    DAY(Unit.DAY, 1, 1),
    HALF_WEEK(Unit.DAY, 0, 3),
    WEEK(Unit.WEEK, 1, 7),
    FORTNIGHT(Unit.WEEK, 2, 14),
    MONTH(Unit.MONTH, 1, 30),
    TWO_MONTHS(Unit.MONTH, 2, 60),
    QUARTER(Unit.MONTH, 3, 91),
    HALF_YEAR(Unit.MONTH, 6, 182),
    YEAR(Unit.YEAR, 1, 365),
    TWO_YEARS(Unit.YEAR, 2, 730);

    /// What a wheel is counted in: “week 6”.
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private final Unit unit;
    private final int each;
    private final int days;

    Step(Unit unit, int each, int days) {
        this.unit = unit;
        this.each = each;
        this.days = days;
    }

    /// The wheel of this number, from 1, after a beginning.
    Wheel wheel(LocalDate began, int number) {
        int count = this == HALF_WEEK ? 7 * number / 2 : each * number;
        return new Wheel(
                switch (unit) {
                    case DAY -> began.plusDays(count);
                    case WEEK -> began.plusWeeks(count);
                    case MONTH -> began.plusMonths(count);
                    case YEAR -> began.plusYears(count);
                },
                this,
                unit,
                count);
    }

    /// About how many days lie between two.
    int days() {
        return days;
    }
}
