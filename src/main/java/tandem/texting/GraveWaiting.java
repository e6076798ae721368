package tandem.texting;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.web.Texts;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Who said that it is very hard, at the shared device or by text, first of all on the desk until somebody sees to it.
@Component
@Order(-1)
final class GraveWaiting implements Waiting {
    private final Exchanges exchanges;

    GraveWaiting(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!TextsWaiting.answers(visit.reader())) {
            return Optional.empty();
        }
        var grave = exchanges.grave(visit.me(), visit.now());
        long all = grave.lobby() + grave.text();
        if (all == 0) {
            return Optional.empty();
        }
        var t = visit.texts();
        return Optional.of(new Wait(t.of("texting.grave", all), sentence(t, all, grave), "/texts", true));
    }

    /// “3 people said it is very hard: 2 at the shared device, 1 by text. Look now.”
    private static String sentence(Texts t, long all, WaitingStore.Grave grave) {
        var ways = Stream.of(
                        grave.lobby() == 0 ? "" : t.of("texting.grave.lobby", grave.lobby()),
                        grave.text() == 0 ? "" : t.of("texting.grave.text", grave.text()))
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
        var look = t.of("texting.grave.look", all, ways);
        return grave.late() == 0 ? look : look + " " + t.of("texting.grave.late", grave.late());
    }
}
