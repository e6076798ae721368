package tandem.safety;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Open reports, for the desk.
@Component
@Order(2)
final class ReportsWaiting implements Waiting {
    private final Reports reports;

    ReportsWaiting(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var count = reports.open(visit.actor());
        var t = visit.texts();
        var late = count.late() == 0 ? "" : t.of("safety.queue.overdue", count.late());
        return Optional.of(new Wait(t.of("safety.queue.count", count.all()), late, "/reports"));
    }
}
