package tandem.coverage;

import org.springframework.stereotype.Component;
import tandem.circles.Circles;
import tandem.circles.Part;
import tandem.sessions.Sessions;
import tandem.web.Refusal;
import tandem.web.Visit;

/// Finds the session that an address names, for those who may: hidden and missing are the same.
@Component
public class SessionsFound {
    private final Circles circles;
    private final Sessions sessions;
    private final Coverage coverage;

    SessionsFound(Circles circles, Sessions sessions, Coverage coverage) {
        this.circles = circles;
        this.sessions = sessions;
        this.coverage = coverage;
    }

    /// For whoever leads it: as who leads its circle, or as who stands in around that day.
    public SessionOf led(String circle, String day, Visit visit) {
        var found = found(circle, day, visit);
        if (!coverage.leads(visit.actor(), found.circle().id(), found.session().day())) {
            throw Refusal.notFound();
        }
        return found;
    }

    /// For whoever is in the circle.
    public SessionOf inside(String circle, String day, Visit visit) {
        var found = found(circle, day, visit);
        if (found.circle().part() == Part.NONE) {
            throw Refusal.notFound();
        }
        return found;
    }

    /// For everybody who may see the circle.
    public SessionOf found(String circle, String day, Visit visit) {
        return circles.find(visit.actor(), circle)
                .flatMap(each -> sessions.find(each, day).map(session -> new SessionOf(each, session)))
                .orElseThrow(Refusal::notFound);
    }
}
