package tandem.help;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Who asked to be called, for the desk.
@Component
@Order(1)
final class RequestsWaiting implements Waiting {
    private final ContactRequests requests;

    RequestsWaiting(ContactRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var count = requests.count(visit.actor(), visit.now());
        var t = visit.texts();
        var late = count.late() == 0 ? "" : t.of("help.requests.late", count.late());
        return Optional.of(new Wait(t.of("help.requests.count", count.all()), late, "/requests"));
    }
}
