package tandem.texting;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.wall.Role;
import tandem.web.Reader;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Who wrote and waits, for the desk.
@Component
@Order(2)
final class TextsWaiting implements Waiting {
    private final Exchanges exchanges;

    TextsWaiting(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!answers(visit.reader())) {
            return Optional.empty();
        }
        var count = exchanges.count(visit.me(), visit.now());
        var t = visit.texts();
        var late = count.late() == 0 ? "" : t.of("texting.count.late", count.late());
        return Optional.of(new Wait(t.of("texting.count", count.all()), late, "/texts", true));
    }

    /// Whether texts may wait for this reader.
    static boolean answers(Reader reader) {
        return reader.is(Role.MENTOR) || reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR);
    }
}
