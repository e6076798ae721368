package tandem.channels;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// The way to the shared devices, for the desk.
@Component
@Order(10)
final class KiosksWaiting implements Waiting {
    private final Kiosks kiosks;

    KiosksWaiting(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        int open = kiosks.all(visit.actor()).size();
        return Optional.of(new Wait(visit.texts().of("channels.kiosks.count", open), "", "/channels/kiosks"));
    }
}
