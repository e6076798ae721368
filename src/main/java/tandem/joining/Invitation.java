package tandem.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// An invitation for one person.
///
/// @param role what whoever comes will be
/// @param suggested a circle that the inviter thought of; null for none
/// @param used when somebody came with it; null while nobody did
/// @param revoked when it was taken back; null while it was not
public record Invitation(
        UUID id,
        PersonId inviter,
        Role role,
        @Nullable UUID suggested,
        Instant made,
        Instant until,
        @Nullable Instant used,
        @Nullable Instant revoked) {
    public Optional<UUID> circle() {
        return Optional.ofNullable(suggested);
    }

    public boolean openAt(Instant now) {
        return used == null && revoked == null && now.isBefore(until);
    }
}
