package tandem.texting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.checkins.Scale;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// One's own texts.
///
/// @param line null while no texts come
/// @param number theirs, or the one to which a code went; null where there is neither
/// @param asked whether a code is on its way
/// @param on whether the program sends texts at all
/// @param agreed whether texts come
/// @param ours the number they write to; empty where there is none
record MyTextsPage(
        Page shell,
        @Nullable Line line,
        @Nullable String number,
        boolean asked,
        boolean agreed,
        boolean on,
        String ours,
        NumberForm form,
        List<Written.Message> messages,
        Map<PersonId, String> authors) {
    Texts texts() {
        return shell.texts();
    }

    String shownNumber() {
        return number == null ? "" : number;
    }

    boolean works() {
        return line == null || line.works();
    }

    boolean keeps(@Nullable Scale scale) {
        return line != null && line.scale() == scale;
    }

    boolean keepsNone() {
        return keeps(null);
    }

    String author(Written.Message message) {
        if (message.theirs()) {
            return texts().of("texting.you");
        }
        return message.by()
                .map(author -> Optional.ofNullable(authors.get(author)).orElseGet(() -> texts().of("texting.team")))
                .orElseGet(() -> texts().of("texting.itself"));
    }

    String at(Written.Message message) {
        var visit = shell.visit();
        return texts().moment(message.at(), visit.now(), visit.readerZone());
    }
}
