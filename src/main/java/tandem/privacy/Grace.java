package tandem.privacy;

import java.util.Arrays;
import java.util.Optional;

/// How long somebody waits before they are erased.
enum Grace {
    NONE(0),
    DAY(1),
    WEEK(7),
    FORTNIGHT(14),
    MONTH(30);

    private final int days;

    Grace(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    static Optional<Grace> of(String days) {
        return Arrays.stream(values())
                .filter(grace -> Integer.toString(grace.days).equals(days))
                .findFirst();
    }
}
