package tandem.bridge;

import java.util.List;
import java.util.Optional;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;
import tandem.web.Waiting;

/// What the desk shows.
///
/// @param due whom to contact today
/// @param coming whom in the days after
/// @param missing who has no next date
/// @param waiting what else waits, from the other modules
/// @param caseload everybody in the reader's care, by name
/// @param saved what the reader has just written down, in words
record DeskPage(
        Page shell,
        List<DeskRow> due,
        List<DeskRow> coming,
        List<Person> missing,
        Everyone everyone,
        List<Waiting.Wait> waiting,
        List<Cared> caseload,
        Optional<String> saved) {
    /// @param next the day of the next contact, in words
    record Cared(Person person, String next) {}

    Texts texts() {
        return shell.texts();
    }

    boolean coordinates() {
        return shell.visit().reader().is(Role.COORDINATOR);
    }
}
