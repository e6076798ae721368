package tandem.reach;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Whose words for quiet times are open, for the desk.
@Component
@Order(8)
final class QuietWaiting implements Waiting {
    private final Quiet quiet;

    QuietWaiting(Quiet quiet) {
        this.quiet = quiet;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        int open = quiet.open(visit.me()).size();
        return Optional.of(new Wait(visit.texts().of("reach.quiet.count", open), "", "/reach/quiet/open"));
    }
}
