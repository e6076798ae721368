package tandem.bridge;

import java.util.List;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What the desk shows.
///
/// @param due whom to contact today
/// @param coming whom in the days after
/// @param missing who has no next date
/// @param greetings how many newcomers nobody has greeted in time
record DeskPage(
        Page shell, List<DeskRow> due, List<DeskRow> coming, List<Person> missing, Everyone everyone, int greetings) {
    Texts texts() {
        return shell.texts();
    }

    boolean coordinates() {
        return shell.visit().reader().is(Role.COORDINATOR);
    }
}
