package tandem.channels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.web.Texts;
import tandem.web.Visit;

/// What stands on the shared device.
///
/// @param open whether this browser is one
/// @param things none while it is nobody's turn
/// @param said the key of what is said, or null
/// @param key of the turn, so that a second tap is known for what it is
record KioskPage(
        Visit visit,
        boolean open,
        boolean turn,
        List<Thing> things,
        @Nullable String said,
        Optional<Done> done,
        UUID key) {
    /// @param says one sentence
    record Thing(String code, String title, String says, List<AtKiosk.Choice> choices) {}

    /// What came of the last tap.
    ///
    /// @param code as the address says it
    record Done(String code, String words) {}

    KioskPage {
        things = List.copyOf(things);
    }

    /// As the address says it; empty where nothing was done.
    String doneCode() {
        return done.map(Done::code).orElse("");
    }

    Texts texts() {
        return visit.texts();
    }

    List<Language> others() {
        return visit.program().languages().stream()
                .filter(language -> language != visit.language())
                .toList();
    }
}
