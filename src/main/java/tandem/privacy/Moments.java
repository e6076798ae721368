package tandem.privacy;

import java.time.Instant;
import tandem.web.Page;

/// Moments as they stand in the margin.
final class Moments {
    private Moments() {}

    static String day(Page shell, Instant moment) {
        return shell.texts().date(moment.atZone(shell.visit().readerZone()).toLocalDate());
    }

    static String time(Page shell, Instant moment) {
        return shell.texts().clock(moment.atZone(shell.visit().readerZone()).toLocalTime());
    }

    static String full(Page shell, Instant moment) {
        return shell.texts().moment(moment, shell.visit().now(), shell.visit().readerZone());
    }
}
