package tandem.mentoring;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those whose mentor is away, for the desk; one for whom nobody could be found is late at once.
@Component
@Order(2)
final class MovedWaiting implements Waiting {
    private final Aways aways;

    MovedWaiting(Aways aways) {
        this.aways = aways;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var all = aways.standing(visit.actor());
        long nobody = all.stream().filter(cover -> cover.there().isEmpty()).count();
        var t = visit.texts();
        return Optional.of(new Wait(
                t.of("mentoring.moved.count", all.size()),
                nobody == 0 ? "" : t.of("mentoring.moved.nobody", nobody),
                "/mentoring/moved"));
    }
}
