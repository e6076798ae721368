package tandem.greeting;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Newcomers whom nobody has greeted in time, for the desk.
@Component
@Order(3)
final class GreetingsWaiting implements Waiting {
    private final Greetings greetings;

    GreetingsWaiting(Greetings greetings) {
        this.greetings = greetings;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        int overdue = greetings.overdue(visit.me()).size();
        var t = visit.texts();
        var late = overdue == 0 ? "" : t.of("greeting.overdue.count", overdue);
        return Optional.of(new Wait(t.of("greeting.count", overdue), late, "/greetings"));
    }
}
