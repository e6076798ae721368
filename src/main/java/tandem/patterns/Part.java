package tandem.patterns;

import java.util.List;
import java.util.Optional;

/// One thing to look at: what can be said, a picture, and the same numbers to be read. Neither where there is too little.
record Part(String id, String title, List<String> says, Optional<Drawing> drawing, Optional<Table> table) {
    Part {
        says = List.copyOf(says);
    }

    static Part tooFew(String id, String title, List<String> says) {
        return new Part(id, title, says, Optional.empty(), Optional.empty());
    }
}
