package tandem.circles;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// The circles, and one of them.
@Controller
final class CircleController {
    private final Circles circles;
    private final CirclePages pages;
    private final Doors doors;
    private final SoonElsewhere elsewhere;

    CircleController(Circles circles, CirclePages pages, Doors doors, SoonElsewhere elsewhere) {
        this.circles = circles;
        this.pages = pages;
        this.doors = doors;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/circles")
    Html circles(Visit visit) {
        var all = circles.all(visit.actor());
        boolean joins = visit.reader().is(Role.MEMBER);
        var mine = all.stream().filter(circle -> circle.part() != Part.NONE).toList();
        var others = all.stream()
                .filter(circle -> circle.part() == Part.NONE && (circle.door() != Door.NO_PLACE || !joins))
                .toList();
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.title"));
        boolean leads = mine.stream().anyMatch(circle -> circle.part() == Part.LEADER);
        int asks = leads ? doors.waiting(visit.actor()).size() : 0;
        var page = new CirclesPage(shell, mine, others, asks, elsewhere.where(all, visit));
        return Html.of("circles/circles.jte", shell, page);
    }

    @GetMapping("/circles/{id}")
    Html circle(@PathVariable("id") String id, Visit visit) {
        return pages.show(id, visit);
    }
}
