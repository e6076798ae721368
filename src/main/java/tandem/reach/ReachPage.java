package tandem.reach;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// One's own people, and the form for one more or for one of them.
///
/// @param action where the form goes
/// @param wrong by field, the text that says what to mend
/// @param full whether there is no room for another
record ReachPage(Page shell, List<Mine> mine, MineForm form, String action, Map<String, String> wrong, boolean full) {
    Texts texts() {
        return shell.texts();
    }

    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }

    How[] ways() {
        return How.values();
    }
}
