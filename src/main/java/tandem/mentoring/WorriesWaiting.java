package tandem.mentoring;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Worries of mentors that nobody has taken, for the desk.
@Component
@Order(0)
final class WorriesWaiting implements Waiting {
    private final Worries worries;

    WorriesWaiting(Worries worries) {
        this.worries = worries;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var open = worries.all(visit.actor()).stream()
                .filter(Worry::waits)
                .filter(worry -> !worry.by().equals(visit.me()))
                .toList();
        long late = open.stream().filter(each -> each.lateAt(visit.now())).count();
        var t = visit.texts();
        return Optional.of(new Wait(
                t.of("mentoring.worries.count", open.size()),
                late == 0 ? "" : t.of("mentoring.worries.late", late),
                "/worries",
                true));
    }
}
