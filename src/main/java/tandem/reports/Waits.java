package tandem.reports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.help.Took;

/// How long people waited for a person, for each way of asking of which it may be said.
record Waits(List<Wait> all) {
    Waits {
        all = List.copyOf(all);
    }

    /// @param kind as `help.took.<kind>` names it
    /// @param middle half waited no longer; null where too few asked
    record Wait(
            String kind, boolean asked, long many, @Nullable Duration middle) {
        Optional<Duration> median() {
            return Optional.ofNullable(middle);
        }
    }

    static Waits of(Map<String, Took> byKind) {
        return new Waits(byKind.entrySet().stream()
                .map(each -> wait(each.getKey(), each.getValue()))
                .toList());
    }

    /// The longest wait is one person's: it stands where requests are answered, and not here.
    private static Wait wait(String kind, Took took) {
        return Few.is(took.all()) || took.median().isEmpty()
                ? new Wait(kind, took.all() > 0, 0, null)
                : new Wait(kind, true, took.all(), took.median().get());
    }
}
