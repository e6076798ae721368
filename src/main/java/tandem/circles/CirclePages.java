package tandem.circles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.wall.Question;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Makes one circle's page.
@Component
class CirclePages {
    private final Circles circles;
    private final Doors doors;
    private final Agreements agreements;
    private final People people;
    private final Plans plans;
    private final List<Section> sections;

    CirclePages(
            Circles circles, Doors doors, Agreements agreements, People people, Plans plans, List<Section> sections) {
        this.circles = circles;
        this.doors = doors;
        this.agreements = agreements;
        this.people = people;
        this.plans = plans;
        this.sections = sections;
    }

    /// The page of the circle that an address names. All that stands on it is read in one unit of work.
    Html show(String id, Visit visit) {
        return CircleId.read(id)
                .flatMap(known -> circles.page(
                        visit.me(),
                        known,
                        asks(known, visit),
                        company -> of(company, visit, offered(company.circle(), visit), null, false)))
                .orElseThrow(Refusal::notFound);
    }

    private Stream<Question<?>> asks(CircleId circle, Visit visit) {
        return Stream.concat(
                Stream.of(people.asksIsNew(visit.me())),
                sections.stream().flatMap(section -> section.asks(circle, visit).stream()));
    }

    /// The circle that an address names.
    Circle find(String id, Visit visit) {
        return circles.find(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    /// The page again, after joining did not go through.
    Html of(Circle circle, Visit visit, JoinForm form, @Nullable String wrong) {
        return of(circle, visit, form, wrong, false);
    }

    /// The page again, after somebody could not be asked to come.
    Html uninvited(Circle circle, Visit visit) {
        return of(circle, visit, offered(circle, visit), null, true);
    }

    private Html of(Circle circle, Visit visit, JoinForm form, @Nullable String wrong, boolean uninvited) {
        var company = circles.company(visit.actor(), circle.id()).orElseThrow(Refusal::notFound);
        return of(company, visit, form, wrong, uninvited);
    }

    private Html of(Company company, Visit visit, JoinForm form, @Nullable String wrong, boolean uninvited) {
        var circle = company.circle();
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.one"));
        boolean inside = circle.part() != Part.NONE;
        var page = new CirclePage(
                shell,
                circle,
                company.fellows(),
                sections.stream()
                        .flatMap(section -> section.on(company, visit).stream())
                        .toList(),
                form,
                wrong,
                agreements.promise(visit.language()),
                agreements.listening(visit.language()),
                DoorController.keeps(circle, visit) ? doors.invitable(visit.me(), circle) : List.of(),
                uninvited,
                circle.plan()
                        .closes()
                        .flatMap(day -> plans.farewell(visit.actor(), circle.id()))
                        .orElse(""),
                inside && people.isNew(visit.me()) && circles.othersInFirstMonth(visit.me(), circle.id()));
        return Html.of("circles/circle.jte", shell, page);
    }

    /// Offers the name under which they asked to join, or else the one they have here already.
    private JoinForm offered(Circle circle, Visit visit) {
        if (circle.part() != Part.NONE) {
            return JoinForm.of("");
        }
        var asked = circle.admitted() ? doors.nameAsked(visit.me(), circle.id()) : Optional.<String>empty();
        return JoinForm.of(asked.orElseGet(() -> name(visit)));
    }

    private String name(Visit visit) {
        return people.visibleTo(visit.actor(), visit.me()).map(Person::name).orElse("");
    }
}
