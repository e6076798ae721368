package tandem.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tandem.people.Deaths;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// Of whom it was said that they died.
record DeathsPage(Page shell, List<Deaths.Death> all, Map<PersonId, Person> names) {
    Texts texts() {
        return shell.texts();
    }

    String name(Deaths.Death death) {
        var found = names.get(death.person());
        return found == null ? texts().of("channels.somebody") : found.name();
    }

    String moment(Instant at) {
        return texts().moment(at, shell.visit().now(), shell.visit().readerZone());
    }
}
