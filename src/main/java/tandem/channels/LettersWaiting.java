package tandem.channels;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Letters to print, for the desk.
@Component
@Order(9)
final class LettersWaiting implements Waiting {
    private final PrintRun run;

    LettersWaiting(PrintRun run) {
        this.run = run;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        return visit.reader().is(Role.COORDINATOR)
                ? Optional.of(new Wait(
                        visit.texts().of("channels.letters.count", run.count(visit.actor())), "", "/channels/letters"))
                : Optional.empty();
    }
}
