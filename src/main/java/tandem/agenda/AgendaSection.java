package tandem.agenda;

import gg.jte.Content;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.coverage.Coverage;
import tandem.sessions.Session;
import tandem.sessions.SessionSection;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// The agenda on the session's page, for those who are in the circle and whoever stands in.
@Component
@Order(20)
class AgendaSection implements SessionSection {
    private final Agendas agendas;
    private final Ratings ratings;
    private final Coverage coverage;

    AgendaSection(Agendas agendas, Ratings ratings, Coverage coverage) {
        this.agendas = agendas;
        this.ratings = ratings;
        this.coverage = coverage;
    }

    /// @param leads whether this reader writes it
    record Shown(Session session, Agenda agenda, boolean leads, boolean inside, Ratings ratings, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        OptionalInt before(String skill) {
            return ratings.of(visit.me(), session, skill)
                    .map(Ratings.Rating::before)
                    .orElse(OptionalInt.empty());
        }

        OptionalInt after(String skill) {
            return ratings.of(visit.me(), session, skill)
                    .map(Ratings.Rating::after)
                    .orElse(OptionalInt.empty());
        }
    }

    @Override
    public Optional<Content> on(Circle circle, Session session, Visit visit) {
        boolean leads = coverage.leads(visit.actor(), session.circle(), session.day());
        boolean inside = circle.part() != Part.NONE;
        if (!leads && !inside) {
            return Optional.empty();
        }
        var agenda = agendas.of(visit.actor(), session, visit.language());
        return agenda.empty() && !leads
                ? Optional.empty()
                : Optional.of(
                        Html.part("agenda/section.jte", new Shown(session, agenda, leads, inside, ratings, visit)));
    }
}
