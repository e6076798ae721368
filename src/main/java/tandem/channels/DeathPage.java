package tandem.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.people.Deaths;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// What was said of somebody's death, and who is still to be told.
///
/// @param whom those who walked with them
/// @param told when each of those was told who was
/// @param unsure whether the box was left empty
record DeathPage(
        Page shell,
        Person person,
        Optional<Deaths.Death> said,
        List<PersonId> whom,
        Map<PersonId, Instant> told,
        Map<PersonId, Person> names,
        boolean unsure) {
    Texts texts() {
        return shell.texts();
    }

    boolean confirmed() {
        return said.flatMap(Deaths.Death::confirmed).isPresent();
    }

    /// Whether the reader is the one whose word is there already.
    boolean mine() {
        return said.filter(each -> each.saidBy().equals(shell.visit().me())).isPresent();
    }

    /// Whether the reader may be the second.
    boolean second() {
        return said.isPresent() && !confirmed() && !mine();
    }

    String sentence() {
        var each = said.orElseThrow();
        return texts().of("channels.death.said", moment(each.said()), name(each.saidBy()));
    }

    String seconded() {
        var each = said.orElseThrow();
        return texts().of(
                        "channels.death.confirmed",
                        moment(each.confirmed().orElseThrow()),
                        name(each.second().orElseThrow()));
    }

    String name(PersonId one) {
        var found = names.get(one);
        return found == null ? texts().of("channels.somebody") : found.name();
    }

    String moment(Instant at) {
        return texts().moment(at, shell.visit().now(), shell.visit().readerZone());
    }
}
