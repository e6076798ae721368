package tandem.directory;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// Suggesting a correction.
///
/// @param problem why it was not taken; empty at first
record CorrectionPage(Page page, String slug, String meeting, CorrectionForm form, String problem) {
    Texts texts() {
        return page.texts();
    }

    /// What was sent.
    record Thanks(Page page, String slug, String meeting, List<Correction.Change> changes) {
        Texts texts() {
            return page.texts();
        }
    }
}
