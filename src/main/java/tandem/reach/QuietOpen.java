package tandem.reach;

import java.util.List;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// Whose words are open to the reader now.
record QuietOpen(Page shell, List<Person> people) {
    Texts texts() {
        return shell.texts();
    }
}
