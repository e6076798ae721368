package tandem.patterns;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// @param entries how many check-ins there are in this time
record PatternsPage(Page shell, Range range, long entries, List<Part> parts) {
    Texts texts() {
        return shell.texts();
    }

    Range[] ranges() {
        return Range.values();
    }
}
