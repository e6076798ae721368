package tandem.together;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those who would like company and to whom nobody said yes within the stated time, for the desk.
@Component
@Order(5)
final class TogetherWaiting implements Waiting {
    private final Together together;

    TogetherWaiting(Together together) {
        this.together = together;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var waiting = together.waiting(visit.me());
        long late = waiting.stream().filter(going -> going.lateAt(visit.now())).count();
        var t = visit.texts();
        return Optional.of(new Wait(
                t.of("together.count", waiting.size()),
                late == 0 ? "" : t.of("together.late.count", late),
                "/together"));
    }
}
