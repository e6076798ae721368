package tandem.days;

import java.util.List;

/// What a history comes to on one day.
///
/// @param now how many days of the run that goes on count; 0 where none does
/// @param total how many days count in all
/// @param runs every run there was, the first first
record Count(int now, int total, List<Run> runs) {
    static final Count NOTHING = new Count(0, 0, List.of());

    Count {
        runs = List.copyOf(runs);
    }

    /// @param goesOn whether the last run is the one that goes on
    static Count of(List<Run> runs, boolean goesOn) {
        return new Count(
                goesOn ? runs.getLast().days() : 0,
                runs.stream().mapToInt(Run::days).sum(),
                runs);
    }

    int longest() {
        return runs.stream().mapToInt(Run::days).max().orElse(0);
    }
}
