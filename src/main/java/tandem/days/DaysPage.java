package tandem.days;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// Somebody's goals, and what each comes to today.
///
/// @param over those that ended
/// @param unseen whether they want to see no counts at all
/// @param remembered that it is so many years since, in words
record DaysPage(Page shell, List<DaysLine> lines, List<DaysLine> over, boolean unseen, List<String> remembered) {
    Texts texts() {
        return shell.texts();
    }
}
