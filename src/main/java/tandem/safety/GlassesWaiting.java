package tandem.safety;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Looks of colleagues that wait for a second word, for the desk.
@Component
@Order(3)
final class GlassesWaiting implements Waiting {
    private final Glasses glasses;

    GlassesWaiting(Glasses glasses) {
        this.glasses = glasses;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        int waiting = glasses.toReview(visit.me()).size();
        var words = visit.texts().of("safety.reviews.count", waiting);
        return Optional.of(new Wait(words, "", "/glass/reviews"));
    }
}
