package tandem.sessions;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those to call about a session, for the desk.
@Component
@Order(4)
final class CallsWaiting implements Waiting {
    private final Tellings tellings;
    private final People people;

    CallsWaiting(Tellings tellings, People people) {
        this.tellings = tellings;
        this.people = people;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var persons = tellings.untold(visit.me()).stream()
                .map(Telling.Untold::person)
                .distinct()
                .toList();
        int count = people.visibleTo(visit.actor(), persons).size();
        return Optional.of(new Wait(visit.texts().of("sessions.calls.count", count), "", "/untold"));
    }
}
