package tandem.sessions;

import java.util.List;
import java.util.UUID;
import tandem.web.Page;
import tandem.web.Texts;

/// Whom a coordinator is to call.
record UntoldPage(Page shell, List<Line> lines) {
    /// @param what happened, in a sentence
    /// @param person how the desk names them
    /// @param path where what happened stands
    record Line(UUID id, String person, String name, String circle, String what, String path) {
        /// Only the id.
        @Override
        public String toString() {
            return "Line " + id;
        }
    }

    Texts texts() {
        return shell.texts();
    }
}
