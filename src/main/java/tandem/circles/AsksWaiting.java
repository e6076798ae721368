package tandem.circles;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// People who asked to join a circle and have no answer yet, for the desk. Leaders answer; where they do not, those who
/// look after circles see it.
@Component
@Order(4)
final class AsksWaiting implements Waiting {
    private final Doors doors;

    AsksWaiting(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        var reader = visit.reader();
        if (!reader.is(Role.COORDINATOR) && !reader.is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var asks = doors.waiting(visit.actor());
        int late = (int) asks.stream().filter(doors::late).count();
        var t = visit.texts();
        return Optional.of(new Wait(
                t.of("circles.asks.count", asks.size()),
                late == 0 ? "" : t.of("circles.asks.late", late),
                "/circles/asks"));
    }
}
