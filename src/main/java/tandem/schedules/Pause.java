package tandem.schedules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days without it, both ends included; open-ended where `until` is null.
public record Pause(LocalDate from, @Nullable LocalDate until) {}
