package tandem.joining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// A form of joining between two pages.
///
/// @param wrong the text that says what to mend; null where all is well
/// @param at when they came so far
record Paused(JoinForm form, @Nullable String wrong, Instant at) {
    Paused in(Language language) {
        return new Paused(form.in(language), wrong, at);
    }
}
