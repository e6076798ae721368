package tandem.giving;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those who would like to give back and wait for a talk or a signature, for the desk of a supervisor; coordinators
/// find
/// who does what.
@Component
@Order(8)
final class GivingWaiting implements Waiting {
    private final Giving giving;

    GivingWaiting(Giving giving) {
        this.giving = giving;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        var t = visit.texts();
        if (!visit.reader().is(Role.SUPERVISOR)) {
            return visit.reader().is(Role.COORDINATOR)
                    ? Optional.of(new Wait(t.of("giving.who"), "", "/offers"))
                    : Optional.empty();
        }
        var today = giving.today();
        var waiting = giving.all(visit.actor()).stream()
                .filter(offer -> offer.awaited(today) && !offer.person().equals(visit.me()))
                .toList();
        long late = waiting.stream()
                .filter(offer -> offer.next().filter(day -> day.isBefore(today)).isPresent())
                .count();
        return Optional.of(new Wait(
                t.of("giving.waiting", waiting.size()), late == 0 ? "" : t.of("giving.waiting.late", late), "/offers"));
    }
}
