package tandem.bridge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.web.Page;
import tandem.web.Texts;

/// What the page of one person's contacts shows.
///
/// @param records whether the reader looks after them and may write down a contact
/// @param care the relation by which the reader looks after them; empty where they do not
/// @param until where the reader is here by break-glass, when the page closes, in words
record PersonPage(
        Page shell, DeskRow row, List<Said> made, boolean records, Optional<UUID> care, Optional<String> until) {
    Texts texts() {
        return shell.texts();
    }
}
