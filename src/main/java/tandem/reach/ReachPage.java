package tandem.reach;

import java.util.List;
import java.util.Map;
import tandem.web.FormPage;
import tandem.web.Page;

/// One's own people, and the form for one more or for one of them.
///
/// @param action where the form goes
/// @param wrong by field, the text that says what to mend
/// @param full whether there is no room for another
record ReachPage(Page shell, List<Mine> mine, MineForm form, String action, Map<String, String> wrong, boolean full)
        implements FormPage {
    How[] ways() {
        return How.values();
    }
}
