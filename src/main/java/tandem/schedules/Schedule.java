package tandem.schedules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// When something recurs: local rules in a zone. No rules means by appointment.
///
/// @param length how long one occurrence lasts on the clock that passes, more than zero and at most a day
/// @param except dates (of the local start) without it
public record Schedule(ZoneId zone, List<Rule> rules, Duration length, Set<LocalDate> except, List<Pause> pauses) {
    public Schedule {
        rules = List.copyOf(rules);
        except = Set.copyOf(except);
        pauses = List.copyOf(pauses);
    }
}
