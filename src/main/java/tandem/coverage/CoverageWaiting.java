package tandem.coverage;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Sessions that nobody leads for certain, for the desk.
@Component
@Order(4)
final class CoverageWaiting implements Waiting {
    private final Coverage coverage;

    CoverageWaiting(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        long open = coverage.all(visit.actor()).stream()
                .filter(cover -> !cover.state().led())
                .count();
        var t = visit.texts();
        var late = open == 0 ? "" : t.of("coverage.waits", open);
        return Optional.of(new Wait(t.of("coverage.count", open), late, "/coverage"));
    }
}
