package tandem.signals;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Signals that others opened and that were not read, for the desk.
@Component
@Order(9)
final class SignalsWaiting implements Waiting {
    private final Signals signals;

    SignalsWaiting(Signals signals) {
        this.signals = signals;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        long unread = signals.unread(visit.me());
        return Optional.of(new Wait(visit.texts().of("signals.unread", unread), "", "/signals/opened"));
    }
}
