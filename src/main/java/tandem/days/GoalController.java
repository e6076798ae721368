package tandem.days;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circles;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Somebody's goals: beginning one, and what happens to it afterwards.
@Controller
final class GoalController {
    private final Days days;
    private final GoalKinds kinds;
    private final Returns returns;
    private final Milestones milestones;
    private final Circles circles;

    GoalController(Days days, GoalKinds kinds, Returns returns, Milestones milestones, Circles circles) {
        this.days = days;
        this.kinds = kinds;
        this.returns = returns;
        this.milestones = milestones;
        this.circles = circles;
    }

    @GetMapping("/days")
    Html all(Visit visit) {
        var texts = visit.texts();
        boolean unseen = days.hidesAll(visit.me());
        var lines = days.goals(visit.me()).stream()
                .map(goal -> new DaysLine(goal, unseen, kinds, visit))
                .toList();
        var remembered = milestones.remembered(visit.me(), today(visit)).stream()
                .map(each -> texts.of(
                        "days.remembered", each.yearsOn(today(visit)).orElseThrow(), MarkWords.of(each.mark(), texts)))
                .toList();
        var shell = Page.personal(visit, Tab.TODAY, texts.of("days.title"));
        var page = new DaysPage(
                shell,
                lines.stream().filter(line -> !line.goal().over()).toList(),
                lines.stream().filter(line -> line.goal().over()).toList(),
                unseen,
                remembered);
        return Html.of("days/days.jte", shell, page);
    }

    @GetMapping("/days/new")
    Html begin(Visit visit) {
        return form(GoalForm.empty(today(visit)), null, Map.of(), visit);
    }

    @PostMapping("/days")
    Object begin(GoalForm form, Visit visit) {
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(kinds, today(visit));
        if (!wrong.isEmpty()) {
            return form(form, null, wrong, visit).status(422);
        }
        days.begin(visit.me(), form.plan(key));
        return Seen.other("/days/" + key);
    }

    @PostMapping("/days/hidden")
    Object hideAll(@RequestParam("hidden") String hidden, Visit visit) {
        days.hideAll(visit.me(), hidden.equals("yes"));
        return Seen.other("/days");
    }

    @GetMapping("/days/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), null, visit);
    }

    @GetMapping("/days/{id}/change")
    Html change(@PathVariable("id") UUID id, Visit visit) {
        var goal = find(id, visit);
        return form(GoalForm.of(goal), goal, Map.of(), visit);
    }

    @PostMapping("/days/{id}/change")
    Object change(@PathVariable("id") UUID id, GoalForm form, Visit visit) {
        var goal = find(id, visit);
        var wrong = form.wrong(kinds, today(visit));
        if (!wrong.isEmpty()) {
            return form(form, goal, wrong, visit).status(422);
        }
        days.change(visit.me(), form.plan(id));
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/hidden")
    Object hide(@PathVariable("id") UUID id, @RequestParam("hidden") String hidden, Visit visit) {
        var goal = find(id, visit);
        days.hide(visit.me(), id, hidden.equals("yes"));
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/pause")
    Object pause(@PathVariable("id") UUID id, Visit visit) {
        var goal = find(id, visit);
        days.pause(visit.me(), id, today(visit));
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/pause/end")
    Object goOn(@PathVariable("id") UUID id, Visit visit) {
        var goal = find(id, visit);
        days.goOn(visit.me(), id, today(visit));
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/ending")
    Object end(@PathVariable("id") UUID id, Visit visit) {
        days.end(visit.me(), find(id, visit).id(), today(visit));
        return Seen.other("/days");
    }

    @PostMapping("/days/{id}/ending/end")
    Object takeUp(@PathVariable("id") UUID id, Visit visit) {
        var goal = find(id, visit);
        days.takeUp(visit.me(), id);
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        days.remove(visit.me(), find(id, visit).id());
        return Seen.other("/days");
    }

    @PostMapping("/days/{id}/done")
    Object done(@PathVariable("id") UUID id, @RequestParam("day") Optional<String> typed, Visit visit) {
        var goal = find(id, visit);
        var today = today(visit);
        var day = typed.isEmpty() ? Optional.of(today) : GoalForm.day(typed.get());
        if (day.filter(each -> !each.isAfter(today) && !each.isBefore(goal.starts()))
                .isEmpty()) {
            return show(goal, "days.wrong.done", visit).status(422);
        }
        days.done(visit.me(), id, day.get());
        return Seen.other(goal.path());
    }

    @PostMapping("/days/{id}/done/end")
    Object undone(@PathVariable("id") UUID id, @RequestParam("day") String day, Visit visit) {
        var goal = find(id, visit);
        GoalForm.day(day).ifPresent(each -> days.undone(visit.me(), id, each));
        return Seen.other(goal.path());
    }

    private Html show(Goal goal, @Nullable String wrong, Visit visit) {
        var line = new DaysLine(goal, days.hidesAll(visit.me()), kinds, visit);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("days.one"));
        var page = new GoalPage(
                shell,
                line,
                today(visit),
                returns.of(visit.me()).stream()
                        .filter(each -> each.goal().equals(goal.id()))
                        .toList(),
                milestones.of(visit.me()).stream()
                        .filter(each -> each.goal().equals(goal.id()))
                        .toList(),
                circles.of(visit.me()),
                wrong == null ? null : visit.texts().of(wrong));
        return Html.of("days/goal.jte", shell, page);
    }

    private Html form(GoalForm form, @Nullable Goal changes, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(
                visit, Tab.TODAY, visit.texts().of(changes == null ? "days.new.title" : "days.change.title"));
        var action = changes == null ? "/days" : changes.path() + "/change";
        return Html.of("days/form.jte", shell, new GoalFormPage(shell, kinds.all(), form, action, wrong));
    }

    private Goal find(UUID id, Visit visit) {
        return days.find(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private LocalDate today(Visit visit) {
        return days.today(visit.readerZone());
    }
}
