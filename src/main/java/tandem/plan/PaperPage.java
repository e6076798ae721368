package tandem.plan;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// One's plan on one sheet.
///
/// @param sections those with lines in them
record PaperPage(Page shell, List<PlanPage.Section> sections) {
    Texts texts() {
        return shell.texts();
    }
}
