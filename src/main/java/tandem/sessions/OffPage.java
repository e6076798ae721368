package tandem.sessions;

import tandem.web.Page;
import tandem.web.Texts;

/// Ending the letters about changes from one of them.
///
/// @param done whether they have ended
record OffPage(Page shell, String path, boolean done) {
    Texts texts() {
        return shell.texts();
    }
}
