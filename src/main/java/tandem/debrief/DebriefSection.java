package tandem.debrief;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.coverage.Coverage;
import tandem.sessions.Session;
import tandem.sessions.SessionSection;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// The way to the debrief on the session's page, once it has begun, for those who lead it.
@Component
@Order(40)
class DebriefSection implements SessionSection {
    private final Coverage coverage;

    DebriefSection(Coverage coverage) {
        this.coverage = coverage;
    }

    record Shown(Session session, Visit visit) {
        Texts texts() {
            return visit.texts();
        }
    }

    @Override
    public Optional<Content> on(Circle circle, Session session, Visit visit) {
        boolean shown = session.takesPlace()
                && session.begunAt(visit.now())
                && coverage.leads(visit.actor(), session.circle(), session.day());
        return shown ? Optional.of(Html.part("debrief/section.jte", new Shown(session, visit))) : Optional.empty();
    }
}
