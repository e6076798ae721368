package tandem.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// One's own words, to be changed or taken back.
///
/// @param wrong the text of what to mend; null where all is well
record ChangePage(
        Page shell,
        Circle circle,
        UUID post,
        PostForm form,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }
}
