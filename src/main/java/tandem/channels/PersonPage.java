package tandem.channels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.identities.IdentityKind;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// How one person wants to be reached.
///
/// @param cares whether the reader looks after them, and not only walks with them
/// @param letters all that were written to them on paper
/// @param reach where they can be reached, for whoever looks after them
/// @param text of a letter, as typed; null where none was
/// @param typed an address, as typed; null where none was
/// @param said what is to be mended in it, `queued`, or empty
/// @param silent whether it was said that they died
record PersonPage(
        Page shell,
        Person person,
        Preference preference,
        boolean cares,
        List<PrintRun.Paper> letters,
        Map<IdentityKind, String> reach,
        @Nullable String text,
        @Nullable String typed,
        String said,
        boolean silent,
        UUID key) {
    static final String NO_MAIL = "channels.person.no-mail";
    static final String NO_SUCH_ADDRESS = "channels.wrong.address";

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

    /// The field in which it is to be mended.
    String wrongAt() {
        if (said.equals(NO_MAIL)) {
            return "ways";
        }
        return said.equals(NO_SUCH_ADDRESS) || said.equals("channels.wrong.letter.address") ? "address" : "text";
    }

    boolean wrong(String field) {
        return wrong() != null && wrongAt().equals(field);
    }

    boolean addressed() {
        return reach.containsKey(IdentityKind.ADDRESS);
    }

    /// As typed; else the one that is known.
    String address() {
        return typed != null ? typed : reach.getOrDefault(IdentityKind.ADDRESS, "");
    }

    /// Whether a way leads nowhere yet, as far as the reader sees where they can be reached.
    boolean nowhere(Channel channel) {
        return cares && channel == Channel.EMAIL && !reach.containsKey(IdentityKind.EMAIL);
    }

    List<Channel> others() {
        return Stream.of(Channel.values())
                .filter(each -> !preference.channels().contains(each) && !nowhere(each))
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
        return texts().margin(
                        letter.queued().atZone(shell.visit().program().zone()).toLocalDate());
    }
}
