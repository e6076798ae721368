package tandem.mail;

import java.time.Instant;
import java.util.UUID;

/// One e-mail. Its words tell a stranger who sees them nothing: no name of the program, nothing of what this is.
///
/// @param owner whose key seals it while it waits: the person it goes to, or the invitation
/// @param until after this moment it is thrown away instead of sent
public record Letter(UUID owner, String to, String subject, String text, Instant until) {
    public Letter {
        if (to.isBlank() || (to + subject).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A letter needs an address, and no line breaks in what stands on top.");
        }
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Letter of " + owner;
    }
}
