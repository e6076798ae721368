package tandem.stories;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// One story.
///
/// @param prose the words of one of the program's own; null for a member's
/// @param story a member's; null for one of the program's own
/// @param writtenFor what is said of one of the program's own: for whom it was written
/// @param adopts whether this reader can adopt it now
/// @param knows whether the reader has said that they know the feeling
record StoryPage(
        Page shell,
        StoryLine line,
        @Nullable Content prose,
        @Nullable Story story,
        String writtenFor,
        boolean adopts,
        boolean knows) {
    Texts texts() {
        return shell.texts();
    }

    boolean member() {
        return shell.visit().reader().person().isPresent();
    }

    /// Whether it is the reader's own.
    boolean mine() {
        return story != null
                && shell.visit()
                        .reader()
                        .person()
                        .filter(story.author()::equals)
                        .isPresent();
    }
}
