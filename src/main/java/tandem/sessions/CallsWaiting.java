package tandem.sessions;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those to call about what changed, for the desk.
@Component
@Order(4)
final class CallsWaiting implements Waiting {
    private final List<ToCall> all;
    private final People people;

    CallsWaiting(List<ToCall> all, People people) {
        this.all = List.copyOf(all);
        this.people = people;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var persons = all.stream()
                .flatMap(each -> each.people(visit.me()).stream())
                .distinct()
                .toList();
        int count = people.visibleTo(visit.actor(), persons).size();
        return Optional.of(new Wait(visit.texts().of("sessions.calls.count", count), "", "/untold"));
    }
}
