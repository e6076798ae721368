package tandem.channels;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.Deaths;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Deaths that a second person is to confirm, for the desk.
@Component
@Order(8)
final class DeathsWaiting implements Waiting {
    private final Deaths deaths;

    DeathsWaiting(Deaths deaths) {
        this.deaths = deaths;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var all = deaths.all(visit.actor());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long one = all.stream().filter(each -> each.confirmed().isEmpty()).count();
        var t = visit.texts();
        var late = one == 0 ? "" : t.of("channels.deaths.second", one);
        return Optional.of(new Wait(t.of("channels.deaths.title"), late, "/channels/deaths"));
    }
}
