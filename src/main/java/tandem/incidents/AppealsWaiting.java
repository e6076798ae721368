package tandem.incidents;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Appeals that wait for the reader's word, for the desk.
@Component
@Order(4)
final class AppealsWaiting implements Waiting {
    private final Appeals appeals;

    AppealsWaiting(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        int waiting = appeals.waiting(visit.me()).size();
        return Optional.of(new Wait(visit.texts().of("incidents.appeals.count", waiting), "", "/appeals"));
    }
}
