package tandem.bridge;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// The proof that nobody is dropped: everybody who came in, and whoever has no next date or nobody who looks after
/// them.
///
/// @param missing those whom the reader may know by name
/// @param stopped likewise those who asked for no more contacts
record EveryonePage(Page shell, Everyone everyone, List<Missing> missing, List<Missing> stopped) {
    /// @param path where the reader can do something about it; empty where they cannot
    record Missing(String name, String since, String what, String path) {}

    Texts texts() {
        return shell.texts();
    }

    /// How many of them the reader may not know by name.
    long unnamed() {
        return Math.max(0, everyone.enrolled() - everyone.cared() - missing.size());
    }
}
