package tandem.coping;

import java.util.List;
import java.util.function.UnaryOperator;
import tandem.web.Page;
import tandem.web.Texts;

/// What works for somebody, as far as a few tries can say.
///
/// @param effects by skill, in sessions too
/// @param tries those made alone, the newest first
/// @param titles of skills, by the names of their files
record MinePage(Page shell, List<Effect> effects, List<Practice> tries, UnaryOperator<String> titles) {
    Texts texts() {
        return shell.texts();
    }

    String day(Practice each) {
        return texts().margin(each.at().atZone(shell.visit().readerZone()).toLocalDate());
    }

    /// “A craving. 7 before, 3 after.”
    String words(Practice each) {
        var when = each.when().map(moment -> texts().of(moment.key()) + ". ").orElse("");
        if (each.rated()) {
            return when
                    + texts().of(
                                    "coping.noted.both",
                                    each.before().getAsInt(),
                                    each.after().getAsInt());
        }
        return when + texts().of(each.ended() ? "coping.tries.no-numbers" : "coping.tries.begun");
    }
}
