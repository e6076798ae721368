package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.web.FormPage;
import tandem.web.Page;

/// One row of the roster.
///
/// @param words they are asked to agree to, in their language
/// @param wrong per field what to mend
/// @param wrongDay what to mend about the day they leave; null where nothing is
/// @param key the number of the form that makes an invitation
record EntryPage(
        Page shell,
        Entry entry,
        Map<PersonId, String> coordinators,
        ConsentWords words,
        List<Handoff> meetings,
        ConsentForm form,
        Map<String, String> wrong,
        @Nullable String wrongDay,
        UUID key,
        LocalDate today)
        implements FormPage {
    List<Language> languages() {
        return List.of(Language.values());
    }

    String date(LocalDate day) {
        return ConsentWords.date(texts(), day);
    }

    boolean owned(PersonId coordinator) {
        return entry.coordinator().filter(coordinator::equals).isPresent();
    }

    /// Whether a yes stands that still holds.
    boolean agreed() {
        return entry.agreedOn(today);
    }

    String when(Handoff meeting) {
        var visit = shell.visit();
        return texts().moment(meeting.starts(), visit.now(), visit.program().zone());
    }
}
