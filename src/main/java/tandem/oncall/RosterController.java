package tandem.oncall;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/// The roster, kept by those who are on it.
@Controller
class RosterController {
    private final Roster roster;
    private final People people;

    RosterController(Roster roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    /// @param name empty where the week is without anybody
    record Line(UUID id, String when, int rank, String name) {}

    /// @param wrong the text of what to mend, and in which of the two forms; empty where all is well
    record RosterPage(
            Page shell,
            DutyLine duty,
            List<Line> week,
            List<Line> changes,
            List<Person> carers,
            SlotForm slot,
            ChangeForm change,
            String wrong) {}

    @GetMapping("/oncall")
    Html show(Visit visit) {
        return show(SlotForm.empty(), ChangeForm.empty(), "", visit);
    }

    @PostMapping("/oncall/slots")
    Object add(SlotForm form, Visit visit) {
        var slots = form.slots().stream()
                .filter(each -> carer(each.person(), visit))
                .toList();
        if (slots.isEmpty()) {
            return show(form, ChangeForm.empty(), "slot", visit).status(422);
        }
        slots.forEach(each -> roster.add(visit.me(), each));
        return Seen.other("/oncall");
    }

    @PostMapping("/oncall/slots/{id}/end")
    Object endSlot(@PathVariable("id") UUID id, Visit visit) {
        return ended(roster.endSlot(visit.me(), id));
    }

    @PostMapping("/oncall/changes")
    Object change(ChangeForm form, Visit visit) {
        var change = form.change(visit.program().zone())
                .filter(each -> each.until().isAfter(visit.now()))
                .filter(each -> each.person().map(who -> carer(who, visit)).orElse(true));
        if (change.isEmpty()) {
            return show(SlotForm.empty(), form, "change", visit).status(422);
        }
        roster.add(visit.me(), change.get());
        return Seen.other("/oncall");
    }

    @PostMapping("/oncall/changes/{id}/end")
    Object endChange(@PathVariable("id") UUID id, Visit visit) {
        return ended(roster.endChange(visit.me(), id));
    }

    private static Object ended(boolean there) {
        if (!there) {
            throw Refusal.notFound();
        }
        return Seen.other("/oncall");
    }

    private boolean carer(PersonId person, Visit visit) {
        return carers(visit).containsKey(person);
    }

    /// Only those who may handle what they would be called for.
    private Map<PersonId, Person> carers(Visit visit) {
        var carers = new LinkedHashMap<PersonId, Person>();
        Stream.of(Role.COORDINATOR, Role.SUPERVISOR)
                .flatMap(role -> people.with(visit.actor(), role).stream())
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(person -> carers.put(person.id(), person));
        return carers;
    }

    private Html show(SlotForm slot, ChangeForm change, String wrong, Visit visit) {
        var carers = carers(visit);
        var texts = visit.texts();
        var zone = visit.program().zone();
        var week = roster.slots(visit.actor()).stream()
                .map(each -> new Line(
                        each.id(),
                        texts.of(
                                "oncall.hours",
                                texts.weekday(each.day()),
                                texts.clock(each.from()),
                                texts.clock(each.to())),
                        each.rank(),
                        name(carers, each.person(), visit)))
                .toList();
        var changes = roster.changes(visit.actor()).stream()
                .map(each -> new Line(
                        each.id(),
                        texts.of(
                                "oncall.between",
                                texts.moment(each.from(), visit.now(), zone),
                                texts.moment(each.until(), visit.now(), zone)),
                        each.rank(),
                        each.person().map(who -> name(carers, who, visit)).orElse("")))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, texts.of("oncall.title"));
        var page = new RosterPage(
                shell, new DutyLine(roster, visit), week, changes, List.copyOf(carers.values()), slot, change, wrong);
        return Html.of("oncall/roster.jte", shell, page);
    }

    private static String name(Map<PersonId, Person> carers, PersonId person, Visit visit) {
        var found = carers.get(person);
        return found == null ? visit.texts().of("oncall.gone") : found.name();
    }
}
