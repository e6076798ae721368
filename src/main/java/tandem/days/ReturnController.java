package tandem.days;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.HardWords;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// After a return to use: are you safe, whom do you want with you, and, when they are ready, what there is to note.
@Controller
final class ReturnController {
    private static final String KEPT = "/return-to-use/kept";

    private final ReturnPages pages;
    private final Steps steps;
    private final Days days;
    private final Returns returns;
    private final HardWords hardWords;
    private final Roster roster;

    ReturnController(ReturnPages pages, Steps steps, Days days, Returns returns, HardWords hardWords, Roster roster) {
        this.pages = pages;
        this.steps = steps;
        this.days = days;
        this.returns = returns;
        this.hardWords = hardWords;
        this.roster = roster;
    }

    /// Where a person can be found now; what was written is kept all the same.
    ///
    /// @param on where the way back goes on
    record HardPage(Page shell, DutyLine duty, String on) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/return-to-use")
    Html safe(Visit visit) {
        return pages.safe(visit);
    }

    @GetMapping("/return-to-use/offline")
    Html safeCopy(Visit visit) {
        return pages.safeCopy(visit);
    }

    @GetMapping("/return-to-use/with-you")
    Html withYou(Visit visit) {
        return pages.withYou(visit);
    }

    /// @param goal whose count may change, where another page knows
    @GetMapping("/return-to-use/when-ready")
    Html ready(@RequestParam(name = "goal", defaultValue = ReturnForm.NO_GOAL) String goal, Visit visit) {
        return pages.ready(visit, ReturnForm.empty(goal), Map.of());
    }

    @PostMapping("/return-to-use/when-ready")
    Object note(ReturnForm form, Visit visit) {
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var today = days.today(visit.readerZone());
        var goals = goals(visit);
        var wrong = form.wrong(goals, today);
        if (!wrong.isEmpty()) {
            return pages.ready(visit, form, wrong).status(422);
        }
        returns.note(visit.me(), form.note(id, goals, today));
        var kept = pages.plan(visit, form) ? KEPT + "?plan=added" : KEPT;
        return hardWords.in(form.said()) ? person(visit, kept) : Seen.other(kept);
    }

    @GetMapping(KEPT)
    Html kept(@RequestParam(name = "plan", defaultValue = "") String plan, Visit visit) {
        return pages.kept(visit, plan.equals("added"));
    }

    @PostMapping("/return-to-use/{step}/adoption")
    Object adopt(@PathVariable("step") String step, Visit visit) {
        steps.adopt(step, visit);
        return Seen.other(Steps.path(step));
    }

    @GetMapping("/days/returns/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        var returned = find(id, visit);
        return change(returned, ReturnForm.of(returned, returns.reflection(visit.me(), id)), visit);
    }

    @PostMapping("/days/returns/{id}")
    Object change(@PathVariable("id") UUID id, ReturnForm form, Visit visit) {
        var returned = find(id, visit);
        var today = days.today(visit.readerZone());
        var goals = days.find(visit.me(), returned.goal()).stream().toList();
        var wrong = form.wrong(goals, today);
        if (!wrong.isEmpty()) {
            return ReturnedPage.html(returned, form, wrong, today, visit).status(422);
        }
        returns.change(visit.me(), returned, form.note(id, goals, today));
        return Seen.other("/days/" + returned.goal());
    }

    @PostMapping("/days/returns/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        var returned = find(id, visit);
        returns.remove(visit.me(), id);
        return Seen.other("/days/" + returned.goal());
    }

    @GetMapping("/days/written")
    Html written(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("days.written.title"));
        return Html.of("days/written.jte", shell, new WrittenPage(shell, returns.reflections(visit.me())));
    }

    @PostMapping("/days/written/{id}/removal")
    Object forget(@PathVariable("id") UUID id, Visit visit) {
        returns.forget(visit.me(), id);
        return Seen.other("/days/written");
    }

    private Html change(Returned returned, ReturnForm form, Visit visit) {
        return ReturnedPage.html(returned, form, Map.of(), days.today(visit.readerZone()), visit);
    }

    private Html person(Visit visit, String on) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("conversation.pause.title"));
        return Html.of("days/hard.jte", shell, new HardPage(shell, new DutyLine(roster, visit), on));
    }

    private Returned find(UUID id, Visit visit) {
        return returns.find(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    /// Those that go on and that a return can end a run of.
    private List<Goal> goals(Visit visit) {
        return days.goals(visit.me()).stream()
                .filter(goal -> !goal.over() && !goal.practice())
                .toList();
    }
}
