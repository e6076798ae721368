package tandem.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// A second colleague says whether it was right to look.
@Controller
class ReviewController {
    private final Glasses glasses;
    private final People people;

    ReviewController(Glasses glasses, People people) {
        this.glasses = glasses;
        this.people = people;
    }

    /// @param subject empty where the reader may not see that person
    record Line(Glasses.Glass glass, String day, String time, String holder, String subject) {}

    /// @param wrong for supervisors, who answer for it
    record ReviewsPage(Page shell, List<Line> waiting, List<Line> wrong) {}

    @GetMapping("/glass/reviews")
    Html reviews(Visit visit) {
        var wrong = visit.reader().is(Role.SUPERVISOR) ? glasses.wrong(visit.me()) : List.<Glasses.Glass>of();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.reviews.title"));
        var page = new ReviewsPage(shell, lines(glasses.toReview(visit.me()), visit), lines(wrong, visit));
        return Html.of("safety/reviews.jte", shell, page);
    }

    @PostMapping("/glass/reviews/{id}")
    Object review(@PathVariable("id") UUID id, @RequestParam("verdict") String verdict, Visit visit) {
        if (!verdict.equals("right") && !verdict.equals("wrong")) {
            throw Refusal.bad("verdict");
        }
        if (!glasses.review(visit.me(), id, verdict.equals("right"))) {
            throw Refusal.notFound();
        }
        return Seen.other("/glass/reviews");
    }

    private List<Line> lines(List<Glasses.Glass> found, Visit visit) {
        var persons = new HashSet<PersonId>();
        found.forEach(glass -> persons.addAll(List.of(glass.holder(), glass.subject())));
        var names = people.visibleTo(visit.actor(), persons);
        return found.stream().map(glass -> line(glass, names, visit)).toList();
    }

    private static Line line(Glasses.Glass glass, Map<PersonId, Person> names, Visit visit) {
        var at = glass.at().atZone(visit.program().zone());
        var texts = visit.texts();
        return new Line(
                glass,
                texts.margin(at.toLocalDate()),
                texts.clock(at.toLocalTime()),
                name(names, glass.holder()),
                name(names, glass.subject()));
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        var known = names.get(person);
        return known == null ? "" : known.name();
    }
}
