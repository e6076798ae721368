package tandem.bridge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What follows a contact.
public sealed interface Next {
    record On(LocalDate day, Kind kind) implements Next {}

    /// Whatever the rule says once it has heard of this contact.
    record ByRule() implements Next {}

    /// They want no more contacts.
    record Never() implements Next {}

    /// Whether this can come after such a contact: only they themselves can say that they want no more.
    default boolean follows(Result result) {
        return switch (this) {
            case On on -> true;
            case ByRule rule -> true;
            case Never never -> result.heard();
        };
    }

    /// The field and the text that says what to mend there; empty where one was chosen and can follow.
    ///
    /// @param chosen empty where its day is missing or makes no sense
    static Map<String, String> wrong(Optional<Next> chosen, Optional<Result> result) {
        if (chosen.isEmpty()) {
            return Map.of("date", "bridge.wrong.date");
        }
        return result.filter(came -> !chosen.get().follows(came)).isPresent()
                ? Map.of("next", "bridge.wrong.never")
                : Map.of();
    }

    /// The day, where it is known already.
    default Optional<LocalDate> date() {
        return switch (this) {
            case On on -> Optional.of(on.day());
            case ByRule rule -> Optional.empty();
            case Never never -> Optional.empty();
        };
    }
}
