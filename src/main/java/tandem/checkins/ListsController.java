package tandem.checkins;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// One's own by week, and what others have opened to a mentor or a leader.
@Controller
final class ListsController {
    private final CheckIns checkIns;
    private final Audience audience;
    private final Feelings words;

    ListsController(CheckIns checkIns, Audience audience, Feelings words) {
        this.checkIns = checkIns;
        this.audience = audience;
        this.words = words;
    }

    @GetMapping("/check-in/mine")
    Html week(@RequestParam(name = "week", defaultValue = "") String week, Visit visit) {
        var today = new When(visit).today();
        var monday = Typed.day(week)
                .filter(day -> !day.isAfter(today))
                .orElse(today)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var entries = checkIns.of(visit.me(), monday, monday.plusDays(6));
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.mine"));
        var last = checkIns.lastDay(visit.me());
        return Html.of("checkins/week.jte", shell, new WeekPage(shell, words, monday, entries, last));
    }

    @GetMapping("/check-in/opened")
    Html opened(Visit visit) {
        var byPerson = checkIns.openedTo(visit.me()).stream()
                .collect(Collectors.groupingBy(
                        CheckIns.Opened::person,
                        LinkedHashMap<PersonId, List<CheckIn>>::new,
                        Collectors.mapping(CheckIns.Opened::entry, Collectors.toList())));
        var names = audience.names(visit.me(), byPerson.keySet());
        var people = byPerson.entrySet().stream()
                .map(each -> new OpenedPage.One(names.getOrDefault(each.getKey(), ""), each.getValue()))
                .filter(one -> !one.name().isEmpty())
                .toList();
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.opened"));
        return Html.of("checkins/opened.jte", shell, new OpenedPage(shell, words, people));
    }
}
