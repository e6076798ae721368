package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// One row of a roster, as it was read.
///
/// @param number of the row in its file, as a spreadsheet shows it
/// @param coordinator as written; empty where nothing is
/// @param doubts columns whose cell could not be read: the row goes without them
/// @param past whether the day they leave could be read, but is too long ago
/// @param wrong why the whole row cannot be taken; null where it can
record Line(
        int number,
        Facts facts,
        Optional<LocalDate> discharge,
        Optional<Language> language,
        String coordinator,
        Set<Column> doubts,
        boolean past,
        List<String> typed,
        @Nullable String wrong) {
    Line {
        doubts = Set.copyOf(doubts);
        typed = List.copyOf(typed);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Line " + number;
    }
}
