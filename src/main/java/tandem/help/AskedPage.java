package tandem.help;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.program.HelpNumber;
import tandem.web.HoursInWords;
import tandem.web.Page;
import tandem.web.Texts;

/// What somebody reads after asking: by when they are reached, and what to do if that is too long.
///
/// @param by “today, 8:40 pm”; null where nothing is promised
/// @param open whether somebody was there at the moment of asking
record AskedPage(
        Page shell,
        @Nullable String by,
        boolean open,
        @Nullable HelpNumber number) {
    static AskedPage of(Page shell, Instant asked) {
        var visit = shell.visit();
        var program = visit.program();
        var by = program.repliesBy(asked).map(due -> Promised.inWords(due, visit));
        boolean open = program.reply() != null && program.reply().hours().openAt(asked);
        return new AskedPage(
                shell, by.orElse(null), open, program.number(visit.now()).orElse(null));
    }

    Texts texts() {
        return shell.texts();
    }

    String state(HelpNumber shown) {
        return HoursInWords.state(shown.hours(), shell.visit());
    }
}
