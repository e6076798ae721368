package tandem.leaders;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What one session can show: nobody opens, waits, stops kindly, welcomes back and closes well all in one evening. So a
/// line is signed for a day on which a circle met, and of each such day only some; all of them take six sessions, as
/// the
/// apprenticeship says.
@Component
class Signing {
    static final int LINES_A_DAY = 4;

    private final SessionDays days;

    Signing(SessionDays days) {
        this.days = days;
    }

    /// The text that says what to mend; empty where the line may be signed for this day. Signing it again is harmless.
    Optional<String> wrong(Readiness readiness, int line, LocalDate day) {
        if (readiness.seen(line).contains(day)) {
            return Optional.empty();
        }
        if (readiness.seenOn(day) >= LINES_A_DAY) {
            return Optional.of("leaders.wrong.many");
        }
        return days.met(day) ? Optional.empty() : Optional.of("leaders.wrong.no-session");
    }
}
