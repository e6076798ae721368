package tandem.privacy;

import java.util.List;
import tandem.web.Page;

/// Everybody who looked.
///
/// @param outside by break-glass
/// @param more whether older ones follow
record LooksPage(Page shell, List<Look> outside, List<Look> looks, boolean more) {
    String older() {
        return "/me/looks?before=" + looks.getLast().id();
    }
}
