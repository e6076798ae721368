package tandem.bridge;

import java.util.List;
import java.util.Optional;
import tandem.web.Page;
import tandem.web.Texts;

/// What the page of one person's contacts shows.
///
/// @param records whether the reader looks after them and may write down a contact
/// @param until where the reader is here by break-glass, when the page closes, in words
record PersonPage(Page shell, DeskRow row, List<Said> made, boolean records, Optional<String> until) {
    Texts texts() {
        return shell.texts();
    }
}
