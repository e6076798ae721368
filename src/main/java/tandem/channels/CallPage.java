package tandem.channels;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.people.Person;
import tandem.program.HelpNumber;
import tandem.program.Phone;
import tandem.shared.Language;
import tandem.web.Page;
import tandem.web.Texts;

/// What to say on the telephone, and what not.
///
/// @param me the name of whoever calls
/// @param agreed whether they said yes to the telephone
/// @param from the first moment at which they may be disturbed
/// @param theirs their number, where the reader may see it: coordinators do, mentors do not
/// @param worry where a mentor hands a worry to somebody on call; empty for everybody else
/// @param back where it is written down how it went; empty where that is somewhere else
record CallPage(
        Page shell,
        Person person,
        String me,
        Preference preference,
        boolean agreed,
        Instant from,
        Optional<String> theirs,
        boolean silent,
        String worry,
        String back) {
    Texts texts() {
        return shell.texts();
    }

    boolean early() {
        return from.isAfter(shell.visit().now());
    }

    String opens() {
        return texts().moment(from, shell.visit().now(), zone());
    }

    /// What the clock says where they are.
    String clock() {
        return texts().time(shell.visit().now().atZone(zone()).toLocalTime());
    }

    private ZoneId zone() {
        return preference.zone().orElse(shell.visit().program().zone());
    }

    Optional<HelpNumber> program() {
        return shell.visit().program().number(shell.visit().now());
    }

    String dialled() {
        return theirs.map(number -> new Phone(number).dialled()).orElse("");
    }

    String hours() {
        return Said.hours(preference, texts());
    }

    /// The language they read first, then the other.
    List<Texts> scripts() {
        return Stream.concat(
                        Stream.of(person.language()),
                        Stream.of(Language.values()).filter(each -> each != person.language()))
                .map(Texts::in)
                .toList();
    }
}
