package tandem.texting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Whoever carries texts. Another one needs another implementation, and nothing else here changes.
interface Carrier {
    /// Asks it to carry one.
    Outcome send(UUID id, String to, String words);

    /// The carrier's numbers of texts like this one that it has taken since a moment, the oldest first: what is asked
    /// after a node died before it knew.
    ///
    /// @throws Unreachable where it cannot be asked
    List<String> taken(String to, String words, Instant since);

    /// What became of it.
    ///
    /// @param sid the carrier's own number; empty where it has none
    record Outcome(Came came, String sid, int code) {
        static Outcome of(Came came) {
            return new Outcome(came, "", 0);
        }
    }

    /// It cannot be asked now.
    final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreachable(String why) {
            super(why, null, false, false);
        }
    }
}
