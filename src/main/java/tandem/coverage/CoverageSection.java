package tandem.coverage;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.sessions.Session;
import tandem.sessions.SessionSection;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who leads this one, on the session's page: for those in the circle, whoever stands in, and those who see to it.
@Component
@Order(10)
class CoverageSection implements SessionSection {
    private final Coverage coverage;

    CoverageSection(Coverage coverage) {
        this.coverage = coverage;
    }

    /// @param places whether the reader says who leads
    record Shown(CoverRow row, boolean places, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        /// Whether the reader stands in.
        boolean stands() {
            return row.cover().stands(visit.me());
        }

        /// The last day on which whoever stands in sees the circle.
        String last() {
            return texts().date(row.cover().day().plusDays(1));
        }

        boolean over() {
            return row.cover().session().overAt(visit.now());
        }
    }

    @Override
    public Optional<Content> on(Circle circle, Session session, Visit visit) {
        boolean places = visit.reader().is(Role.COORDINATOR) || visit.reader().is(Role.SUPERVISOR);
        return session.takesPlace()
                ? coverage.of(visit.actor(), circle.id(), session.day())
                        .map(cover -> new Shown(new CoverRow(cover, visit), places, visit))
                        .filter(shown -> places || shown.stands() || circle.part() != Part.NONE)
                        .map(shown -> Html.part("coverage/section.jte", shown))
                : Optional.empty();
    }
}
