package tandem.safety;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.Apart;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Pairs kept apart who are still brought together, for the desk: each is late until one of the two has moved.
@Component
@Order(3)
final class ApartWaiting implements Waiting {
    private final Apart apart;

    ApartWaiting(Apart apart) {
        this.apart = apart;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var pairs = apart.stillTogether(visit.actor()).stream()
                .map(each -> Set.of(each.one(), each.other()))
                .collect(Collectors.toSet());
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var t = visit.texts();
        return Optional.of(
                new Wait(t.of("safety.apart.count", pairs.size()), t.of("safety.apart.late", pairs.size()), "/apart"));
    }
}
