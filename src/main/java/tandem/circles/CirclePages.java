package tandem.circles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Makes one circle's page.
@Component
class CirclePages {
    private final Circles circles;
    private final People people;
    private final List<Section> sections;

    CirclePages(Circles circles, People people, List<Section> sections) {
        this.circles = circles;
        this.people = people;
        this.sections = sections;
    }

    /// The circle that an address names.
    Circle find(String id, Visit visit) {
        return circles.find(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    /// Offers the name they have here already.
    Html of(Circle circle, Visit visit) {
        var name = people.visibleTo(visit.actor(), visit.me()).map(Person::name).orElse("");
        return of(circle, visit, new JoinForm(name), null);
    }

    /// The same after joining did not go through.
    Html of(Circle circle, Visit visit, JoinForm form, @Nullable String wrong) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.one"));
        var fellows = circles.fellows(visit.actor(), circle.id());
        var others = sections.stream()
                .flatMap(section -> section.on(circle, visit).stream())
                .toList();
        return Html.of("circles/circle.jte", shell, new CirclePage(shell, circle, fellows, others, form, wrong));
    }
}
