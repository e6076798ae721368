package tandem.bridge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What of the queue the desk shows.
enum View {
    /// Whom the reader is to contact today.
    MINE,
    /// Whom in the days after.
    WEEK,
    /// Whom nobody looks after.
    UNOWNED,
    /// Everybody's queue.
    TEAM;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<View> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String path() {
        return this == MINE ? "/desk" : "/desk?view=" + code();
    }
}
