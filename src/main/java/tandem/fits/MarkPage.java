package tandem.fits;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.pathways.Pathway;
import tandem.web.Page;
import tandem.web.Texts;

/// What one marked meeting's page shows.
///
/// @param way to whose meetings it belongs; null where we know none
/// @param words as typed
/// @param wrong the text of what to mend; null where all is well
/// @param next what is suggested now; null where nothing is
record MarkPage(
        Page shell,
        Mark mark,
        @Nullable Pathway way,
        String words,
        @Nullable String wrong,
        @Nullable Told next) {
    static final int LONGEST = 600;

    Texts texts() {
        return shell.texts();
    }

    boolean over() {
        return mark.overAt(shell.visit().now());
    }

    boolean chosen(Fit fit) {
        return mark.answer().filter(answer -> answer.fit() == fit).isPresent();
    }

    boolean because(String code) {
        return mark.answer().filter(answer -> answer.because().contains(code)).isPresent();
    }

    /// What may not have fitted, by what this way says of itself and what we have words for.
    List<String> reasons() {
        return Optional.ofNullable(way).map(Bothers::of).orElse(List.of()).stream()
                .map(Pathway.Reason::code)
                .filter(code -> texts().find("fits.about." + code).isPresent())
                .toList();
    }

    String when() {
        return Evenings.words(mark.planned().start(), shell.visit());
    }
}
