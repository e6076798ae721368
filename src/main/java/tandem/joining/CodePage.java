package tandem.joining;

import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// Where a code is typed in.
///
/// @param wrong what to say about the code that was typed; null where none was
/// @param here whether the reader is signed in already
record CodePage(Page shell, String typed, @Nullable String wrong, boolean here) {
    Texts texts() {
        return shell.texts();
    }
}
