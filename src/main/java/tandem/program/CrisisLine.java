package tandem.program;

import java.time.LocalDate;
import java.util.List;

/// A line outside the program that answers day and night.
///
/// @param need what it is for, in a word or two: “Crisis”
/// @param alone whether somebody there stays with whoever may use alone
/// @param checked the day somebody last compared it with its source
public record CrisisLine(
        Wording need, Wording name, Phone phone, List<Way> ways, Wording about, boolean alone, LocalDate checked) {
    public CrisisLine {
        ways = List.copyOf(ways);
    }
}
