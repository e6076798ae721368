package tandem.mentors;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those who said that they would like a mentor and have none, for the desk.
@Component
@Order(9)
final class LookingForMentors implements Waiting {
    private final Cohorts cohorts;

    LookingForMentors(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        return Optional.of(
                new Wait(visit.texts().of("mentors.count", cohorts.looking(visit.actor())), "", "/mentors/cohort"));
    }
}
