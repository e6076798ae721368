package tandem.reminders;

import tandem.web.Page;
import tandem.web.Texts;

/// Turning one reminder off from its message.
///
/// @param done whether it is off
record OffPage(Page shell, String path, boolean done) {
    Texts texts() {
        return shell.texts();
    }
}
