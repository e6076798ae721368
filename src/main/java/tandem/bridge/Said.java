package tandem.bridge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.web.Texts;
import tandem.web.Visit;

/// A contact that was made, in the reader's words.
///
/// @param by the name of whoever made it; null where the reader may not know it, or nobody does any more
record Said(Encounter encounter, @Nullable String by, Visit visit) {
    String date() {
        return texts().margin(day(), visit.today());
    }

    /// “2026-11-25”, for machines.
    String stamp() {
        return day().toString();
    }

    /// “Reached.”
    String result() {
        return texts().of("bridge.result." + encounter.result().code());
    }

    String who() {
        return by == null ? texts().of("bridge.somebody") : by;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(encounter.at(), visit.program().zone());
    }

    private Texts texts() {
        return visit.texts();
    }
}
