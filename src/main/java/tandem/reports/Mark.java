package tandem.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When it is asked whether somebody was reached, counted from the day they came in.
enum Mark {
    WEEK_4,
    WEEK_8,
    WEEK_16,
    MONTH_8,
    MONTH_12;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mark> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Whether the four weeks before it are another question than all the time until it.
    boolean asksLately() {
        return this != WEEK_4;
    }
}
