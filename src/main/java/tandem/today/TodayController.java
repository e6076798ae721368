package tandem.today;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The page of today.
@Controller
final class TodayController {
    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    /// Whoever is here for work has another first page.
    @GetMapping("/today")
    Object today(Visit visit) {
        if (!visit.reader().is(Role.MEMBER)) {
            return Seen.other(Tab.first(visit.reader()).path());
        }
        var page = today.page(visit);
        return Html.of("today/today.jte", page.shell(), page);
    }
}
