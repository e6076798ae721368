package tandem.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// What two write to each other.
///
/// @param fresh whether the reader is new, so that ways to be reached outside wait
/// @param wrong the text of what to mend; null where all is well
record TalkPage(
        Page shell,
        Talk talk,
        List<Word> words,
        WordForm form,
        boolean fresh,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }

    String name() {
        var name = talk.name();
        return name == null ? texts().of("direct.somebody") : name;
    }

    String author(Word word) {
        return word.mine() ? texts().of("direct.you") : name();
    }

    String at(Word word) {
        var visit = shell.visit();
        return texts().moment(word.at(), visit.now(), visit.readerZone());
    }

    /// Whether the reader sees the other's name, and so can still report or block them from here.
    boolean known() {
        return talk.name() != null;
    }
}
