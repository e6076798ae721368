package tandem.greeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A newcomer's greeting as they see it on their first page: who says hello by when, or what was said.
///
/// @param greeting what `/greetings/{id}` names
/// @param name the greeter's; null while there is none
/// @param promise by when; null where nothing is promised
/// @param words what was said; null while nothing was
/// @param took from joining to hello; null while nothing was said
public record Hello(
        UUID greeting,
        @Nullable String name,
        @Nullable Instant promise,
        @Nullable String words,
        @Nullable Duration took) {
    public Optional<String> greeter() {
        return Optional.ofNullable(name);
    }

    public Optional<Instant> promisedBy() {
        return Optional.ofNullable(promise);
    }

    public Optional<String> said() {
        return Optional.ofNullable(words);
    }

    public Optional<Duration> after() {
        return Optional.ofNullable(took);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Hello " + greeting;
    }
}
