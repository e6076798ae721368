package tandem.channels;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// How one person wants to be reached.
///
/// @param cares whether the reader looks after them, and not only walks with them
/// @param letters all that were written to them on paper
/// @param text of a letter, as typed; null where none was
/// @param said what is to be mended in it, `queued`, or empty
/// @param silent whether it was said that they died
record PersonPage(
        Page shell,
        Person person,
        Preference preference,
        boolean cares,
        List<PrintRun.Paper> letters,
        @Nullable String text,
        String said,
        boolean silent,
        UUID key) {
    Texts texts() {
        return shell.texts();
    }

    boolean queued() {
        return said.equals("queued");
    }

    @Nullable
    String wrong() {
        return said.isEmpty() || queued() ? null : texts().of(said);
    }

    List<Channel> others() {
        return Stream.of(Channel.values())
                .filter(each -> !preference.channels().contains(each))
                .toList();
    }

    boolean says(Channel channel) {
        return preference.channels().contains(channel);
    }

    /// As typed; else words to begin with, in the person's language.
    String letter() {
        return text != null ? text : Texts.in(person.language()).of("channels.letter.usual");
    }

    String hours() {
        return Said.hours(preference, texts());
    }

    String day(PrintRun.Paper letter) {
        return texts().date(
                        letter.queued().atZone(shell.visit().program().zone()).toLocalDate());
    }
}
