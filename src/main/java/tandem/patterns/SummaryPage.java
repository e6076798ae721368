package tandem.patterns;

import java.util.List;
import tandem.checkins.CheckIn;
import tandem.web.Page;
import tandem.web.Texts;

/// What may go on the sheet.
///
/// @param notes entries with words of their own, the newest first
record SummaryPage(Page shell, Range range, List<Part> parts, List<CheckIn> notes) {
    Texts texts() {
        return shell.texts();
    }

    int most() {
        return PatternsController.NOTES;
    }

    Range[] ranges() {
        return Range.values();
    }
}
