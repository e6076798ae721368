package tandem.transition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How close somebody wants the wheels, beside what the schedule says. The first days stay as they are.
public enum Spacing {
    /// Twice a week, every two weeks, every month, every three months.
    CLOSER(Step.HALF_WEEK, Step.FORTNIGHT, Step.MONTH, Step.QUARTER),
    /// As the schedule has it: every week, every month, every three months, every year.
    USUAL(Step.WEEK, Step.MONTH, Step.QUARTER, Step.YEAR),
    /// Every two weeks, every two months, twice a year, every two years.
    WIDER(Step.FORTNIGHT, Step.TWO_MONTHS, Step.HALF_YEAR, Step.TWO_YEARS);

    private final Step weekly;
    private final Step monthly;
    private final Step quarterly;
    private final Step yearly;

    Spacing(Step weekly, Step monthly, Step quarterly, Step yearly) {
        this.weekly = weekly;
        this.monthly = monthly;
        this.quarterly = quarterly;
        this.yearly = yearly;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Spacing> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    Step weekly() {
        return weekly;
    }

    Step monthly() {
        return monthly;
    }

    Step quarterly() {
        return quarterly;
    }

    Step yearly() {
        return yearly;
    }
}
