package tandem.web;

import java.util.Optional;

/// What waits for those who work here, each module its own. The desk shows all of it, whatever its count, so that the
/// way there is always in the same place.
public interface Waiting {
    /// None where this reader has nothing to do with it.
    Optional<Wait> of(Visit visit);

    /// @param name with how many: “Call back: 2”
    /// @param late one sentence about promises that are not kept; empty where all are
    /// @param person whether somebody who may not be well waits, and not paper: that stands first and stands out
    record Wait(String name, String late, String path, boolean person) {
        public Wait(String name, String late, String path) {
            this(name, late, path, false);
        }
    }

    /// How many, and how many of them past the promised time.
    record Count(long all, long late) {}
}
