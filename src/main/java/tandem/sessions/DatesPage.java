package tandem.sessions;

import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// All sessions of a circle in the months to come, and its pauses.
///
/// @param wrong the text of what to mend in the pause; null where all is well
record DatesPage(
        Page shell, Dates dates, PauseForm form, @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }
}
