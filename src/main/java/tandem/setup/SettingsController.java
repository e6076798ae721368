package tandem.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.program.HelpNumber;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// What the program says about itself, changed by an administrator.
@Controller
final class SettingsController {
    private final Settings settings;
    private final Approvers approvers;
    private final Programs programs;
    private final PlaceChoices places;

    SettingsController(Settings settings, Approvers approvers, Programs programs, PlaceChoices places) {
        this.settings = settings;
        this.approvers = approvers;
        this.programs = programs;
        this.places = places;
    }

    record OverviewPage(Page shell, Optional<SecondApprover> approver, boolean logo) {
        List<Step> steps() {
            return List.of(Step.values());
        }
    }

    @GetMapping("/settings")
    Html overview(Visit visit) {
        var me = settings.administrator(visit);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("setup.settings"));
        var page = new OverviewPage(
                shell, approvers.current(Actor.of(me)), programs.logo().isPresent());
        return Html.of("setup/settings.jte", shell, page);
    }

    @GetMapping("/settings/program")
    Html program(Visit visit) {
        settings.administrator(visit);
        var form = ProgramForm.of(visit.program());
        return settings.page(visit, Step.PROGRAM, ProgramAsks.nothing(form), Map.of());
    }

    @PostMapping("/settings/program")
    Object program(ProgramForm form, Visit visit) {
        var me = settings.administrator(visit);
        if (!form.wrong().isEmpty()) {
            return settings.page(visit, Step.PROGRAM, ProgramAsks.nothing(form), form.wrong());
        }
        var found = places.of(form.place(), form.zone(), visit.language());
        var placed = form.at(found.places(), visit.program());
        if (placed.isEmpty()) {
            var wrong = Map.of("which", found.places().isEmpty() ? "setup.wrong.unknown" : "setup.wrong.which");
            return settings.page(visit, Step.PROGRAM, new ProgramAsks(form, found.places(), found.more()), wrong);
        }
        settings.change(me, Step.PROGRAM, placed.get()::in);
        return settings.after(visit, Step.PROGRAM);
    }

    /// @param at which number to change; without, another may be added
    @GetMapping("/settings/numbers")
    Html numbers(@RequestParam(name = "at", defaultValue = "-1") int at, Visit visit) {
        settings.administrator(visit);
        var numbers = visit.program().numbers();
        var form = at < 0 ? NumberForm.empty(numbers.size()) : NumberForm.of(at, number(numbers, at));
        return settings.page(visit, Step.NUMBERS, form, Map.of());
    }

    @PostMapping("/settings/numbers")
    Object number(NumberForm form, Visit visit) {
        var me = settings.administrator(visit);
        var wrong = form.wrong(visit.program());
        if (!wrong.isEmpty()) {
            return settings.page(visit, Step.NUMBERS, form, wrong);
        }
        settings.change(me, Step.NUMBERS, before -> form.in(before, visit.today()));
        return Settings.see(Step.NUMBERS.path());
    }

    /// Names the number too, so that a second tap removes no other.
    @PostMapping("/settings/numbers/{at}/removed")
    Object remove(@PathVariable int at, @RequestParam("number") String number, Visit visit) {
        PersonId me = settings.administrator(visit);
        settings.change(me, Step.NUMBERS, before -> {
            var numbers = new ArrayList<>(before.numbers());
            if (at >= 0
                    && at < numbers.size()
                    && numbers.get(at).phone().written().equals(number)) {
                numbers.remove(at);
            }
            return before.draft().answering(numbers).done();
        });
        return Settings.see(Step.NUMBERS.path());
    }

    @GetMapping("/settings/reply")
    Html reply(Visit visit) {
        settings.administrator(visit);
        return settings.page(visit, Step.REPLY, ReplyForm.of(visit.program().reply()), Map.of());
    }

    @PostMapping("/settings/reply")
    Object reply(ReplyForm form, Visit visit) {
        var me = settings.administrator(visit);
        var wrong = form.wrong(visit.program());
        if (!wrong.isEmpty()) {
            return settings.page(visit, Step.REPLY, form, wrong);
        }
        settings.change(me, Step.REPLY, form::in);
        return settings.after(visit, Step.REPLY);
    }

    private static HelpNumber number(List<HelpNumber> numbers, int at) {
        if (at >= numbers.size()) {
            throw Refusal.notFound();
        }
        return numbers.get(at);
    }
}
