package tandem.patterns;

import java.time.LocalDate;
import java.util.Arrays;

/// How far back one looks.
enum Range {
    WEEKS("4w", 28),
    MONTHS("3m", 91),
    ALL("all", 0);

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final String code;
    private final int days;

    Range(String code, int days) {
        this.code = code;
        this.days = days;
    }

    String code() {
        return code;
    }

    LocalDate from(LocalDate today) {
        return days == 0 ? FIRST : today.minusDays(days - 1L);
    }

    /// What cannot be read is four weeks.
    static Range of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElse(WEEKS);
    }
}
