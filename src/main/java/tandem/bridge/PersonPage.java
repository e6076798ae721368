package tandem.bridge;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// What the page of one person's contacts shows.
///
/// @param records whether the reader looks after them and may write down a contact
record PersonPage(Page shell, DeskRow row, List<Said> made, boolean records) {
    Texts texts() {
        return shell.texts();
    }
}
