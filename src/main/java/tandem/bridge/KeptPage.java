package tandem.bridge;

import java.util.List;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// Everybody whom the reader looks after, by name.
record KeptPage(Page shell, List<Kept> all) {
    /// @param next the day of the next contact, in words
    record Kept(Person person, String next) {}

    Texts texts() {
        return shell.texts();
    }
}
