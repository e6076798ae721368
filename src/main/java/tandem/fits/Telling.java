package tandem.fits;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.directory.Upcomings;
import tandem.web.Visit;

/// Puts what is suggested next into words, for one's own page and for the page of today.
@Component
public class Telling {
    private final Fits fits;
    private final Upcomings upcomings;

    Telling(Fits fits, Upcomings upcomings) {
        this.fits = fits;
        this.upcomings = upcomings;
    }

    /// Empty while their answers say nothing.
    public Optional<Told> next(Visit visit) {
        return fits.nextSuggestion(visit.me(), visit.language()).map(suggestion -> {
            var meetings = suggestion
                    .to()
                    .map(way -> upcomings.of(
                            visit, way.fellowships(), visit.program().place(), 1))
                    .orElse(null);
            return new Told(suggestion, meetings, visit.texts());
        });
    }
}
