package tandem.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.web.Page;
import tandem.web.Texts;

/// One step of joining.
///
/// @param inviter the name of whoever invited them; null at the open door
/// @param wrong the text that says what to mend; null where all is well
record JoinPage(
        Page shell,
        JoinForm form,
        Terms terms,
        @Nullable String inviter,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }

    String program() {
        return shell.visit().program().name();
    }

    int age() {
        return shell.visit().program().joining().adultsFrom();
    }

    List<Language> languages() {
        return shell.visit().program().languages();
    }

    boolean team() {
        return terms.kind().equals("team");
    }
}
