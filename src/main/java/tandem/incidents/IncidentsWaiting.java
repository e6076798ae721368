package tandem.incidents;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Open incidents, for the desk.
@Component
@Order(2)
final class IncidentsWaiting implements Waiting {
    private final Incidents incidents;

    IncidentsWaiting(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var count = incidents.waiting(visit.actor());
        var t = visit.texts();
        var late = count.late() == 0 ? "" : t.of("incidents.overdue", count.late());
        return Optional.of(new Wait(t.of("incidents.count", count.all()), late, "/incidents"));
    }
}
