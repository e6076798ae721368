package tandem.circles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.directory.ComingUp;
import tandem.web.Visit;

/// Where somebody can turn while no circle of theirs, and none that they could join, meets in the days to come: nobody
/// waits a week for a person.
@Component
public class SoonElsewhere {
    private static final Duration SOON = Duration.ofDays(7);

    private final ComingUp comingUp;

    SoonElsewhere(ComingUp comingUp) {
        this.comingUp = comingUp;
    }

    /// @param meeting the soonest outside, near the program or online; empty where none is in the next hours
    public record Offer(Visit visit, Optional<ComingUp.Soon> meeting) {}

    /// @param all every circle that the reader sees
    public Optional<Offer> where(List<Circle> all, Visit visit) {
        boolean meets = all.stream()
                .filter(circle -> circle.part() != Part.NONE || circle.joinable())
                .anyMatch(circle -> circle.meetsWithin(SOON, visit.now()));
        return meets ? Optional.empty() : Optional.of(new Offer(visit, comingUp.of(visit)));
    }
}
