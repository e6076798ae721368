package tandem.sessions;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Company;
import tandem.circles.Section;
import tandem.web.Html;
import tandem.web.Visit;

/// Shows the next sessions on their circle's page.
@Component
@Order(10)
class NextSessions implements Section {
    private static final int SHOWN = 3;

    private final Sessions sessions;

    NextSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        var circle = company.circle();
        var dates = Dates.of(circle, sessions.upcoming(circle, visit.now(), SHOWN), visit);
        return Optional.of(Html.part("sessions/section.jte", dates));
    }
}
