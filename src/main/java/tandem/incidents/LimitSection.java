package tandem.incidents;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
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
import tandem.web.Visit;

/// Tells whom it touches, on the circle's page, what they may not do there; and those who lead, what stands.
@Component
@Order(10)
class LimitSection implements Section {
    private final Actions actions;

    LimitSection(Actions actions) {
        this.actions = actions;
    }

    /// @param name the one whom it touches, by their name there
    /// @param mine whether the reader did it and may end it
    record Line(Decided decided, String name, boolean mine) {}

    record Limits(Circle circle, List<Decided> own, List<Line> others, Visit visit) {}

    @Override
    public List<Question<?>> asks(CircleId circle, Visit visit) {
        return List.of(ActionStore.asksIn(circle));
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        var circle = company.circle();
        var standing = actions.in(visit.me(), circle.id());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var own = standing.stream()
                .filter(each -> each.person().equals(visit.me()))
                .map(each -> new Decided(each, each.where() == null ? "" : circle.name(), null, visit))
                .toList();
        var others = circle.part() == Part.LEADER ? others(company, standing, visit) : List.<Line>of();
        if (own.isEmpty() && others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Html.part("incidents/limits.jte", new Limits(circle, own, others, visit)));
    }

    private List<Line> others(Company company, List<Action> standing, Visit visit) {
        var fellows = company.known();
        return standing.stream()
                .filter(each ->
                        fellows.containsKey(each.person()) && !each.person().equals(visit.me()))
                .map(each -> new Line(
                        new Decided(each, company.circle().name(), null, visit),
                        Objects.requireNonNull(fellows.get(each.person())).name(),
                        each.by().equals(visit.me()) && each.incident() == null))
                .toList();
    }
}
