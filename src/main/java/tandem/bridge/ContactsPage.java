package tandem.bridge;

import java.util.List;
import java.util.Optional;
import tandem.web.Page;
import tandem.web.Texts;

/// What somebody reads of the contacts with themselves.
///
/// @param next “tomorrow”; empty where none is planned
/// @param owner who makes it
record ContactsPage(Page shell, Optional<String> next, String owner, List<Said> made, List<Moved> moved) {
    Texts texts() {
        return shell.texts();
    }
}
