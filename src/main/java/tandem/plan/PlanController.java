package tandem.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// One's plan, whole: on the screen and on paper.
@Controller
final class PlanController {
    private final Outline outline;
    private final Plans plans;
    private final Shares shares;
    private final OwnPhone phone;

    PlanController(Outline outline, Plans plans, Shares shares, OwnPhone phone) {
        this.outline = outline;
        this.plans = plans;
        this.shares = shares;
        this.phone = phone;
    }

    @GetMapping("/plan")
    Html plan(Visit visit, HttpServletRequest request) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("plan.title"));
        return Html.of(
                "plan/plan.jte",
                shell,
                new PlanPage(shell, sections(me, visit), phone.of(visit, request), readsOthers(visit)));
    }

    @GetMapping("/plan/paper")
    Html paper(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("plan.title"));
        var written = sections(visit.me(), visit).stream()
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return Html.of("plan/paper.jte", shell, new PaperPage(shell, written));
    }

    private List<PlanPage.Section> sections(PersonId me, Visit visit) {
        var lines = plans.of(me);
        var reads = shares.of(me);
        return outline.in(visit.language()).stream()
                .map(part -> new PlanPage.Section(
                        part,
                        lines.stream()
                                .filter(line -> line.section().equals(part.id()))
                                .toList(),
                        reads.stream()
                                .filter(each -> each.sections().contains(part.id()))
                                .map(each -> each.person().name())
                                .toList()))
                .toList();
    }

    private boolean readsOthers(Visit visit) {
        var reader = visit.reader();
        return (reader.is(Role.MENTOR) || reader.is(Role.LEADER))
                && !shares.with(visit.me()).isEmpty();
    }
}
