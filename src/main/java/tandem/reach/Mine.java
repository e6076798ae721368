package tandem.reach;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.Reach;

/// Somebody whom the reader can reach: their own note, about which nobody is asked and nobody is told.
///
/// @param name or what they call them
/// @param where the number as they typed it; where it is no number, how to reach them, in words
/// @param never when not to; empty where any time is all right
/// @param word for the reader themselves: what they could say
public record Mine(UUID id, String name, How how, String where, String never, String word) {
    /// What a `tel:` or `sms:` link holds; empty where there is nothing to dial.
    public Optional<String> dialled() {
        return how == How.OTHER ? Optional.empty() : Reach.phone(where);
    }

    public boolean calls() {
        return dialled().isPresent() && how != How.TEXT;
    }

    public boolean texts() {
        return dialled().isPresent() && how != How.CALL;
    }

    /// Only the id: the rest is theirs.
    @Override
    public String toString() {
        return "Mine " + id;
    }
}
