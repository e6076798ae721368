package tandem.days;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Company;
import tandem.circles.Part;
import tandem.circles.Section;
import tandem.wall.Question;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// Shows the milestones that people of a circle chose to share with it, to those who are in.
@Component
@Order(25)
class MilestoneSection implements Section {
    private final Milestones milestones;

    MilestoneSection(Milestones milestones) {
        this.milestones = milestones;
    }

    record Shown(List<ShownMilestone> all, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        String mark(ShownMilestone shown) {
            return MarkWords.alone(shown.mark(), texts());
        }
    }

    @Override
    public List<Question<?>> asks(CircleId circle, Visit visit) {
        return List.of(Milestones.asksIn(circle));
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        var circle = company.circle();
        if (circle.part() == Part.NONE) {
            return Optional.empty();
        }
        var all = milestones.in(visit.me(), circle.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(Html.part("days/section.jte", new Shown(all, visit)));
    }
}
