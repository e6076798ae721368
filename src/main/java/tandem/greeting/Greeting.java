package tandem.greeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// That a newcomer is to be greeted.
///
/// @param id random: it does not tell when somebody joined
/// @param who the greeter; null while nobody has it
/// @param promise by when; null where nothing was promised
/// @param said when hello was said; null while it was not
public record Greeting(
        UUID id,
        PersonId person,
        @Nullable PersonId who,
        Instant began,
        @Nullable Instant promise,
        @Nullable Instant said) {
    public Optional<PersonId> greeter() {
        return Optional.ofNullable(who);
    }

    /// A promise that nobody is there to keep is none.
    public Optional<Instant> promisedBy() {
        return who == null ? Optional.empty() : Optional.ofNullable(promise);
    }

    public boolean overdueAt(Instant now) {
        return said == null && (who == null || promise != null && promise.isBefore(now));
    }
}
