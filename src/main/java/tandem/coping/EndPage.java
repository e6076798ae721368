package tandem.coping;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import tandem.content.Item;
import tandem.web.Page;
import tandem.web.Texts;

/// The end of a skill: how it is now, if somebody wants to note it, and where to go from here.
///
/// @param key of the try
/// @param practice what is noted of it already
/// @param effect what the skill did for them so far; empty until this try is noted
record EndPage(Page shell, Item item, UUID key, Optional<Practice> practice, Optional<Effect> effect) {
    Texts texts() {
        return shell.texts();
    }

    boolean member() {
        return shell.visit().reader().person().isPresent();
    }

    boolean noted() {
        return practice.filter(Practice::ended).isPresent();
    }

    OptionalInt before() {
        return practice.map(Practice::before).orElse(OptionalInt.empty());
    }

    OptionalInt after() {
        return practice.map(Practice::after).orElse(OptionalInt.empty());
    }

    /// “7 before, 3 after.”
    String numbers() {
        return before().isPresent() && after().isPresent()
                ? texts().of("coping.noted.both", before().getAsInt(), after().getAsInt())
                : texts().of("coping.noted");
    }
}
