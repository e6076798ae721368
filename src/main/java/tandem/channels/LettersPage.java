package tandem.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// Letters that wait, and the runs of late.
///
/// @param unaddressed those of whom we have no address any more
record LettersPage(
        Page shell,
        List<PrintRun.Paper> waiting,
        Set<PersonId> unaddressed,
        Map<PersonId, Person> names,
        List<PrintRun.Run> runs,
        UUID key) {
    Texts texts() {
        return shell.texts();
    }

    String name(PrintRun.Paper letter) {
        var person = names.get(letter.person());
        return person == null ? texts().of("channels.somebody") : person.name();
    }

    /// How many of those that wait can go.
    long ready() {
        return waiting.stream().filter(each -> !nowhere(each)).count();
    }

    boolean nowhere(PrintRun.Paper letter) {
        return unaddressed.contains(letter.person());
    }

    String moment(Instant at) {
        return texts().moment(at, shell.visit().now(), shell.visit().readerZone());
    }
}
