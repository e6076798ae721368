package tandem.mentoring;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Who is there for somebody while their mentor is away.
///
/// @param holder null where nobody could be found, or they left
/// @param fresh whether the holder sees the person by this alone
/// @param owned whether the mentor was to make the next contact
/// @param ended null while it stands
public record Cover(
        UUID id,
        UUID away,
        PersonId person,
        PersonId mentor,
        @Nullable PersonId holder,
        Kind kind,
        boolean fresh,
        boolean owned,
        Instant at,
        @Nullable Instant ended) {
    /// Who it is.
    public enum Kind {
        MENTOR,
        COORDINATOR,
        NOBODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean stands() {
        return ended == null;
    }

    public Optional<PersonId> there() {
        return Optional.ofNullable(holder);
    }
}
