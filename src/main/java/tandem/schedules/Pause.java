package tandem.schedules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days without it, both ends included; open-ended where `until` is null.
public record Pause(LocalDate from, @Nullable LocalDate until) {
    public Pause {
        Days.requireKnown(from);
        if (until != null) {
            Days.requireKnown(until);
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a pause ends before it begins: " + from + " to " + until);
            }
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }
}
