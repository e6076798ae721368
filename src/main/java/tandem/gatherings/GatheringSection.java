package tandem.gatherings;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Company;
import tandem.circles.Part;
import tandem.circles.Section;
import tandem.wall.Question;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// Shows a circle's gatherings on its page, to those who are in.
@Component
@Order(30)
class GatheringSection implements Section {
    private final Gatherings gatherings;

    GatheringSection(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    /// @param hosts whether the reader may plan one
    record Shown(Circle circle, List<GatheringLine> lines, boolean hosts, Visit visit) {
        Texts texts() {
            return visit.texts();
        }
    }

    @Override
    public List<Question<?>> asks(CircleId circle, Visit visit) {
        return Gatherings.asksIn(circle);
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        var circle = company.circle();
        if (circle.part() == Part.NONE) {
            return Optional.empty();
        }
        var lines = gatherings.upcomingIn(visit.me(), circle.id()).stream()
                .map(gathering -> new GatheringLine(circle, gathering, visit))
                .toList();
        boolean hosts = gatherings.mayHost(visit.me(), circle.id());
        return lines.isEmpty() && !hosts
                ? Optional.empty()
                : Optional.of(Html.part("gatherings/section.jte", new Shown(circle, lines, hosts, visit)));
    }
}
