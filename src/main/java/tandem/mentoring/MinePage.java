package tandem.mentoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// What a mentor and somebody have together, for the one whom it is about.
///
/// @param mentors by name
/// @param cover what is so while a mentor is away; empty where none is
/// @param days what they count days for and do not show yet
/// @param agreed since when they say yes to billing, in words; empty where they do not
/// @param wrong which field is to be mended, and the text that says how; null where all is well
record MinePage(
        Page shell,
        List<String> mentors,
        List<CoverLine> cover,
        List<Goal> goals,
        List<String> days,
        List<WalkPage.NoteLine> notes,
        List<WorryLine> worries,
        Optional<String> agreed,
        List<FactLine> facts,
        Typed typed,
        @Nullable String wrong) {
    /// @param refusable whether the one who is there is another mentor
    record CoverLine(Cover cover, String words, boolean refusable) {}

    /// @param state whether it was sent, taken out, or neither, in words
    record FactLine(Fact fact, String day, String time, String state) {
        boolean open() {
            return fact.billable() && fact.exported() == null;
        }
    }

    /// What was typed into the form for a goal.
    record Typed(String key, String words) {}

    Texts texts() {
        return shell.texts();
    }

    long held() {
        return Worries.HELD.toDays();
    }
}
