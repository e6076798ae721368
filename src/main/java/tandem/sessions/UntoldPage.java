package tandem.sessions;

import java.util.List;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// Whom a coordinator is to call.
record UntoldPage(Page shell, List<Whom> calls) {
    /// Somebody, and all they do not know yet.
    record Whom(Person person, List<ToCall.Call> lines) {
        /// Only the id.
        @Override
        public String toString() {
            return "Whom " + person.id();
        }
    }

    Texts texts() {
        return shell.texts();
    }
}
