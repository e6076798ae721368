package tandem.stories;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Stories that wait to be read, for the desk.
@Component
@Order(7)
final class StoriesWaiting implements Waiting {
    private final Stories stories;

    StoriesWaiting(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR) && !visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        int waiting = stories.toRead(visit.me()).size();
        return Optional.of(new Wait(visit.texts().of("stories.waiting.count", waiting), "", "/stories/waiting"));
    }
}
