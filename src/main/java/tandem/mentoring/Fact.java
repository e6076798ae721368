package tandem.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What an insurer asks about one contact.
///
/// @param author the name of whoever made it
/// @param group whether others were there too (modifier HQ)
/// @param goal toward which it was, and so on, in words that the person reads
/// @param refused when the person said that this one is not to be billed; null where they did not
/// @param exported when it was first taken out; null while it was not
public record Fact(
        UUID encounter,
        PersonId person,
        PersonId by,
        String author,
        Instant started,
        Instant stopped,
        Place place,
        boolean group,
        Said said,
        String credential,
        PersonId supervisor,
        @Nullable Instant refused,
        @Nullable Instant exported) {
    /// Where, or by which way.
    public enum Place {
        OFFICE,
        HOME,
        COMMUNITY,
        VIDEO,
        PHONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Place> read(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /// The four things that are written about it.
    public record Said(String goal, String activity, String response, String step) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Said";
        }
    }

    public int minutes() {
        return (int) Duration.between(started, stopped).toMinutes();
    }

    boolean overlaps(Fact other) {
        return started.isBefore(other.stopped) && other.started.isBefore(stopped);
    }

    public boolean billable() {
        return refused == null;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Fact " + encounter;
    }
}
