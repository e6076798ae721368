package tandem.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// A number of the program's own, and when somebody answers it.
///
/// @param about what to say beneath the number
/// @param checked the day somebody last tried it
public record HelpNumber(Wording name, Phone phone, Set<Way> ways, Wording about, Hours hours, LocalDate checked) {
    public HelpNumber {
        ways = Set.copyOf(ways);
    }

    HelpNumber in(ZoneId zone) {
        return new HelpNumber(name, phone, ways, about, hours.in(zone), checked);
    }
}
