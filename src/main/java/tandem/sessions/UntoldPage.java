package tandem.sessions;

import java.util.List;
import java.util.UUID;
import tandem.web.Page;
import tandem.web.Texts;

/// Whom a coordinator is to call.
record UntoldPage(Page shell, List<Call> calls) {
    /// Somebody, and all they do not know yet.
    ///
    /// @param person how the desk names them
    record Call(String person, String name, List<Line> lines) {
        /// Only the id.
        @Override
        public String toString() {
            return "Call " + person;
        }
    }

    /// @param what happened, in a sentence
    /// @param path where what happened stands
    record Line(UUID id, String circle, String what, String path) {}

    Texts texts() {
        return shell.texts();
    }
}
