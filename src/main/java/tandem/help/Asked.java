package tandem.help;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times that somebody asked for a person. Each module that lets people ask has a bean of this: how long it took is
/// counted over all of them. Called within the system's open unit of work.
public interface Asked {
    /// @param reached when a person was there for them; null while they wait, or where nobody came
    record Wait(Instant asked, @Nullable Instant reached) {
        public static Wait of(Timestamp asked, @Nullable Timestamp reached) {
            return new Wait(asked.toInstant(), reached == null ? null : reached.toInstant());
        }

        Optional<Instant> came() {
            return Optional.ofNullable(reached);
        }
    }

    /// The kind of asking, which finds its words: `help.took.<kind>`.
    String kind();

    /// Whether a visitor may be told how long it took: they can ask in the same way.
    boolean open();

    /// Those since a moment.
    List<Wait> since(Instant moment);
}
