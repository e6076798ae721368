package tandem.fits;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.reminders.Reason;

/// Before a meeting outside that somebody marked.
@Component
@Order(5)
class MarkedReason implements Reason {
    private final Fits fits;

    MarkedReason(Fits fits) {
        this.fits = fits;
    }

    @Override
    public String code() {
        return "marked";
    }

    @Override
    public Shape shape() {
        return Shape.AHEAD;
    }

    @Override
    public String path() {
        return "/today";
    }

    @Override
    public Optional<Due> next(Ask ask, Instant after) {
        return fits.of(ask.person()).stream()
                .map(mark -> mark.planned().start().toInstant())
                .map(start -> new Due(start.minus(ask.ahead()), start))
                .filter(due -> due.at().isAfter(after))
                .min(Comparator.comparing(Due::at));
    }
}
