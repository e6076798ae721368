package tandem.intake;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those who leave treatment within two weeks and have no hand-off, and those who left without one, for the desk.
@Component
@Order(2)
final class IntakeWaiting implements Waiting {
    private final Leavings leavings;

    IntakeWaiting(Leavings leavings) {
        this.leavings = leavings;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var found = leavings.of(visit.me());
        var t = visit.texts();
        int left = found.left().size();
        return Optional.of(new Wait(
                t.of("intake.waiting", found.soon().size()),
                left == 0 ? "" : t.of("intake.waiting.left", left),
                "/handoffs"));
    }
}
