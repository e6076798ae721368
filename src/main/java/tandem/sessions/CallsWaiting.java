package tandem.sessions;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those to call about a session, for the desk.
@Component
@Order(4)
final class CallsWaiting implements Waiting {
    private final Tellings tellings;

    CallsWaiting(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        int count = tellings.untold(visit.me()).size();
        return Optional.of(new Wait(visit.texts().of("sessions.calls.count", count), "", "/untold"));
    }
}
