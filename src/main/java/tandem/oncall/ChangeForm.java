package tandem.oncall;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Somebody else for a while, as typed, in the program's own time.
///
/// @param person empty where nobody is
record ChangeForm(String since, String until, String rank, String person, UUID key) {
    ChangeForm(
            @Nullable String since,
            @Nullable String until,
            @Nullable String rank,
            @Nullable String person,
            @Nullable UUID key) {
        this.since = requireNonNullElse(since, "");
        this.until = requireNonNullElse(until, "");
        this.rank = requireNonNullElse(rank, "1");
        this.person = requireNonNullElse(person, "");
        this.key = requireNonNullElse(key, Ids.next());
    }

    static ChangeForm empty() {
        return new ChangeForm(null, null, null, null, null);
    }

    /// Empty where something is still to be mended.
    Optional<Change> change(ZoneId zone) {
        try {
            var begins = LocalDateTime.parse(since).atZone(zone).toInstant();
            var ends = LocalDateTime.parse(until).atZone(zone).toInstant();
            int called = Integer.parseInt(rank);
            if (!ends.isAfter(begins) || called < 1 || called > Roster.RANKS) {
                return Optional.empty();
            }
            var instead = person.isEmpty() ? null : PersonId.of(person);
            return Optional.of(new Change(key, begins, ends, called, instead));
        } catch (DateTimeParseException | IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
