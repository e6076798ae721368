package tandem.mentoring;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;
import tandem.web.Visit;

/// One with whom the reader walks: why, what was agreed, what to write down.
///
/// @param quiet what they wrote for the time when they go quiet; empty where it is not open to the reader
/// @param bills the reader's credential; empty where they have none that holds
/// @param agreed since when the person says yes to billing; empty where they do not
/// @param wrong per field what to mend
record WalkPage(
        Page shell,
        WalkRow row,
        Optional<Content> quiet,
        List<Goal> goals,
        List<NoteLine> notes,
        ContactForm form,
        BillForm bill,
        Optional<Credential> bills,
        Optional<LocalDate> agreed,
        NoteForm note,
        Optional<String> saved,
        Map<String, String> wrong) {
    /// @param by who wrote it
    record NoteLine(Note note, String day, String by) {
        static List<NoteLine> of(List<Note> notes, People people, Visit visit) {
            var known = people.visibleTo(
                    visit.actor(), notes.stream().map(Note::by).distinct().toList());
            var zone = visit.program().zone();
            return notes.stream()
                    .map(note -> new NoteLine(
                            note,
                            visit.texts().margin(LocalDate.ofInstant(note.at(), zone)),
                            Optional.ofNullable(known.get(note.by()))
                                    .map(Person::name)
                                    .orElseGet(() -> visit.texts().of("bridge.somebody"))))
                    .toList();
        }
    }

    Texts texts() {
        return shell.texts();
    }

    List<Channel> ways() {
        return List.of(Channel.values());
    }

    List<Fact.Place> places() {
        return List.of(Fact.Place.values());
    }

    boolean billing() {
        return bills.isPresent() && agreed.isPresent();
    }

    String today() {
        return row.today().toString();
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
