package tandem.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.finding.Found;
import tandem.finding.Search;
import tandem.places.Distance;
import tandem.places.Places;
import tandem.web.Visit;

/// What the first page says of meetings: how many there are to get to now, and how soon the first.
@Component
public class ComingUp {
    private static final int HOURS = 6;
    private static final double MILES = 10;

    private final Directory directory;
    private final Places places;

    ComingUp(Directory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    /// @param soonest from now; zero where it has just begun
    /// @param name of the soonest
    /// @param path of its page
    public record Soon(int meetings, Duration soonest, String name, String path) {}

    /// Near the program or online, in the next six hours; empty where there is none.
    public Optional<Soon> of(Visit visit) {
        var program = visit.program();
        var at = Whereabouts.of(program.place(), places, program).point();
        var soon = Search.soon(at, Distance.ofMiles(MILES).kilometres(), visit.readerZone(), HOURS);
        var found = directory.search(soon, visit.now());
        return found.hits().stream()
                .findFirst()
                .map(hit -> new Soon(found.total(), until(hit, visit.now()), hit.name(), "/meetings/" + hit.slug()));
    }

    private static Duration until(Found.Hit hit, Instant now) {
        var left = Duration.between(now, Instant.ofEpochSecond(hit.start() * 60));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
