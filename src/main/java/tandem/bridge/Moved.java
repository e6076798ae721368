package tandem.bridge;

import java.time.Instant;
import java.time.LocalDate;
import tandem.web.Visit;

/// A contact that was put off, or a hand-over, in the reader's words.
///
/// @param words “Put off to Friday. (Cory)”
/// @param line why, or what was written with it; may be empty
record Moved(Visit visit, Instant at, String words, String line) {
    String date() {
        return visit.texts().margin(day(), visit.today());
    }

    /// “2026-11-25”, for machines.
    String stamp() {
        return day().toString();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, visit.program().zone());
    }
}
