package tandem.mentoring;

import java.util.List;
import java.util.Optional;
import tandem.web.Page;
import tandem.web.Texts;

/// A mentor's day.
///
/// @param due whom to contact today
/// @param coming whom in the days after
/// @param others those with whom somebody else makes the next contact, or nobody
/// @param away since when and until when the reader is away, in words; empty where they are there
/// @param open worries of the reader's that are not closed
/// @param saved what the reader has just written down, in words
record DayPage(
        Page shell,
        List<WalkRow> due,
        List<WalkRow> coming,
        List<WalkRow> others,
        Optional<String> away,
        List<WorryLine> open,
        Optional<String> saved) {
    Texts texts() {
        return shell.texts();
    }

    boolean nobody() {
        return due.isEmpty() && coming.isEmpty() && others.isEmpty();
    }
}
