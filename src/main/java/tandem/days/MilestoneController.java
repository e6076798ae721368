package tandem.days;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.content.HardWords;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Marking a milestone, sharing it and taking it back, and what a circle says to one.
@Controller
final class MilestoneController {
    private final Milestones milestones;
    private final Days days;
    private final GoalKinds kinds;
    private final Circles circles;
    private final HardWords hardWords;
    private final Roster roster;

    MilestoneController(
            Milestones milestones, Days days, GoalKinds kinds, Circles circles, HardWords hardWords, Roster roster) {
        this.milestones = milestones;
        this.days = days;
        this.kinds = kinds;
        this.circles = circles;
        this.hardWords = hardWords;
        this.roster = roster;
    }

    /// @param reached what can be marked, the largest first
    record MarkPage(
            Page shell,
            DaysLine line,
            List<Mark> reached,
            List<Circle> circles,
            MilestoneForm form,
            Map<String, String> wrong)
            implements FormPage {
        String words(Mark mark) {
            return MarkWords.of(mark, texts());
        }
    }

    /// @param answers whether the reader can say something
    /// @param wrong the text of what to mend; null where all is well
    record ShownPage(
            Page shell,
            Circle circle,
            ShownMilestone shown,
            boolean answers,
            AnswerForm form,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        String mark() {
            return MarkWords.alone(shown.mark(), texts());
        }
    }

    /// Before hard words are said: where a person can be found now.
    record HardAnswerPage(Page shell, ShownMilestone shown, AnswerForm form, DutyLine duty) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/days/{id}/milestone")
    Html mark(@PathVariable("id") UUID id, @RequestParam("mark") Optional<String> mark, Visit visit) {
        var line = line(id, visit);
        var reached = line.marks().reached().reversed();
        var chosen = mark.flatMap(Mark::of)
                .filter(reached::contains)
                .or(() -> reached.stream().findFirst())
                .orElseThrow(Refusal::notFound);
        return form(line, MilestoneForm.of(chosen), Map.of(), visit);
    }

    @PostMapping("/days/{id}/milestone")
    Object mark(@PathVariable("id") UUID id, MilestoneForm form, Visit visit) {
        var line = line(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var reached = line.marks().reached();
        var wrong = form.wrong(reached);
        if (!wrong.isEmpty()) {
            return form(line, form, wrong, visit).status(422);
        }
        var mark = form.chosen(reached).orElseThrow();
        milestones.mark(
                visit.me(),
                new Milestones.Marking(
                        key,
                        id,
                        mark,
                        line.marks().day(mark, line.goal().done()).orElseThrow(),
                        form.say().equals("yes") ? line.name() : "",
                        form.words(),
                        form.yearly().equals("yes"),
                        form.among(circles.of(visit.me()))));
        return Seen.other(line.path() + "#milestones");
    }

    @PostMapping("/days/milestones/{id}/shown")
    Object share(@PathVariable("id") UUID id, @RequestParam("circles") Optional<List<String>> chosen, Visit visit) {
        var milestone = mine(id, visit);
        var with = circles.of(visit.me()).stream()
                .map(Circle::id)
                .filter(circle -> chosen.orElse(List.of()).contains(circle.toString()))
                .toList();
        milestones.share(visit.me(), id, with);
        return Seen.other(back(milestone));
    }

    @PostMapping("/days/milestones/{id}/yearly")
    Object remember(@PathVariable("id") UUID id, @RequestParam("yearly") String yearly, Visit visit) {
        var milestone = mine(id, visit);
        milestones.remember(visit.me(), id, yearly.equals("yes"));
        return Seen.other(back(milestone));
    }

    @PostMapping("/days/milestones/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        var milestone = mine(id, visit);
        milestones.remove(visit.me(), id);
        return Seen.other(back(milestone));
    }

    @GetMapping("/milestones/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), AnswerForm.empty(), null, visit);
    }

    @PostMapping("/milestones/{id}/answers")
    Object answer(@PathVariable("id") UUID id, AnswerForm form, Visit visit) {
        var shown = find(id, visit);
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return show(shown, form, wrong.get(), visit).status(422);
        }
        if (!form.go().equals("anyway") && hardWords.in(form.words())) {
            var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("conversation.pause.title"));
            var page = new HardAnswerPage(shell, shown, form, new DutyLine(roster, visit));
            return Html.of("days/hardanswer.jte", shell, page);
        }
        return switch (milestones.answer(visit.me(), id, shown.circle(), form.key(), form.words())) {
            case SAID -> Seen.other(shown.path());
            case SILENT -> show(shown, form, "days.wrong.silent", visit).status(422);
            case ENOUGH -> show(shown, form, "days.wrong.enough", visit).status(422);
        };
    }

    @PostMapping("/milestones/{id}/answers/{answer}/end")
    Object removeAnswer(@PathVariable("id") UUID id, @PathVariable("answer") UUID answer, Visit visit) {
        var shown = find(id, visit);
        if (!milestones.removeAnswer(visit.me(), answer)) {
            throw Refusal.notFound();
        }
        return Seen.other(shown.path());
    }

    @PostMapping("/milestones/{id}/end")
    Object takeBack(@PathVariable("id") UUID id, Visit visit) {
        var shown = find(id, visit);
        if (!milestones.takeBack(visit.me(), id)) {
            throw Refusal.notFound();
        }
        return Seen.other("/circles/" + shown.circle());
    }

    private Html form(DaysLine line, MilestoneForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("days.mark.title"));
        var reached = line.marks().reached().reversed();
        var page = new MarkPage(shell, line, reached, circles.of(visit.me()), form, wrong);
        return Html.of("days/mark.jte", shell, page);
    }

    private Html show(ShownMilestone shown, AnswerForm form, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("days.shown.title"));
        var circle = circles.visibleTo(visit.actor(), shown.circle()).orElseThrow(Refusal::notFound);
        boolean answers = !milestones.silent(visit.me(), shown.circle());
        var words = wrong == null ? null : visit.texts().of(wrong);
        return Html.of("days/shown.jte", shell, new ShownPage(shell, circle, shown, answers, form, words));
    }

    private DaysLine line(UUID goal, Visit visit) {
        return days.find(visit.me(), goal)
                .map(found -> new DaysLine(found, false, kinds, visit))
                .orElseThrow(Refusal::notFound);
    }

    private Milestone mine(UUID id, Visit visit) {
        return milestones.of(visit.me()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ShownMilestone find(UUID id, Visit visit) {
        return milestones.one(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private static String back(Milestone milestone) {
        return "/days/" + milestone.goal() + "#milestones";
    }
}
