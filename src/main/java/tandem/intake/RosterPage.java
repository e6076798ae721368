package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// Everybody who is to come.
///
/// @param meetings all that the reader may see
/// @param coordinators their names
/// @param added how many the reader has just added; empty where they have not
record RosterPage(
        Page shell,
        List<Entry> entries,
        List<Handoff> meetings,
        Map<PersonId, String> coordinators,
        LocalDate today,
        Optional<Integer> added) {
    Texts texts() {
        return shell.texts();
    }

    /// “Friday”, “November 30”; empty where no day is known.
    String day(Entry entry) {
        return entry.discharge().map(day -> texts().dayAlone(day, today)).orElseGet(() -> texts().of("intake.no-day"));
    }

    String coordinator(Entry entry) {
        return entry.coordinator()
                .flatMap(each -> Optional.ofNullable(coordinators.get(each)))
                .map(name -> texts().of("intake.with", name))
                .orElseGet(() -> texts().of("intake.with-nobody"));
    }

    /// Where it stands, and so what comes next.
    String state(Entry entry) {
        if (!entry.agreedOn(today)) {
            return texts().of(entry.consent().isEmpty() ? "intake.state.ask" : "intake.state.over");
        }
        return texts().of(entry.invitation().isEmpty() ? "intake.state.agreed" : "intake.state.invited");
    }

    Optional<Handoff> meeting(Entry entry) {
        return meetings.stream()
                .filter(each -> each.entry().filter(entry.id()::equals).isPresent() && !each.cancelled())
                .findFirst();
    }

    String meets(Handoff meeting) {
        var visit = shell.visit();
        return texts().of(
                        meeting.held().isPresent() ? "intake.state.met" : "intake.state.meets",
                        texts().moment(
                                        meeting.starts(),
                                        visit.now(),
                                        visit.program().zone()));
    }
}
