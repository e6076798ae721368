package tandem.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// Letters that wait, and the runs of late.
record LettersPage(
        Page shell, List<PrintRun.Paper> waiting, Map<PersonId, Person> names, List<PrintRun.Run> runs, UUID key) {
    Texts texts() {
        return shell.texts();
    }

    String name(PrintRun.Paper letter) {
        var person = names.get(letter.person());
        return person == null ? texts().of("channels.somebody") : person.name();
    }

    String moment(Instant at) {
        return texts().moment(at, shell.visit().now(), shell.visit().readerZone());
    }
}
