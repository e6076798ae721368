package tandem.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.schedules.CalendarFile;
import tandem.sessions.Calendars;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// Planning a hand-off, holding it, and reading what was agreed.
@Controller
final class HandoffController {
    private final Handoffs handoffs;
    private final Leavings leavings;
    private final Entries roster;
    private final People people;
    private final Apart apart;
    private final Relations relations;
    private final Calendars calendars;

    HandoffController(
            Handoffs handoffs,
            Leavings leavings,
            Entries roster,
            People people,
            Apart apart,
            Relations relations,
            Calendars calendars) {
        this.handoffs = handoffs;
        this.leavings = leavings;
        this.roster = roster;
        this.people = people;
        this.apart = apart;
        this.relations = relations;
        this.calendars = calendars;
    }

    /// @param name of the one it is for
    record PlanPage(Page shell, String name, HandoffForm form, List<Person> takers, Map<String, String> wrong)
            implements FormPage {
        String taken(Person taker) {
            return taker.id().equals(shell.visit().me()) ? texts().of("intake.taker.me", taker.name()) : taker.name();
        }
    }

    /// @param leaves the sentence that says when they leave, where that is known
    /// @param consents what somebody agreed to before they came
    record MinePage(Page shell, List<HandoffPage> meetings, Optional<String> leaves, List<Agreed> consents) {
        Texts texts() {
            return shell.texts();
        }

        String date(LocalDate day) {
            return ConsentWords.date(texts(), day);
        }
    }

    @GetMapping("/handoffs")
    Html all(Visit visit) {
        boolean keeps = visit.reader().is(Role.COORDINATOR);
        var found = keeps ? leavings.of(visit.me()) : new Leavings.Found(List.of(), List.of());
        var planned = handoffs.all(visit.actor()).stream()
                .filter(each -> each.ahead(visit.now()) || each.unwritten(visit.now()))
                .filter(each -> keeps || each.taker().filter(visit.me()::equals).isPresent())
                .toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.handoffs.title"));
        return Html.of(
                "intake/handoffs.jte",
                shell,
                new HandoffsPage(
                        shell,
                        found.soon(),
                        planned,
                        found.left(),
                        keeps ? roster.leftUnmet(visit.actor()) : 0,
                        keeps,
                        roster.today()));
    }

    @GetMapping("/handoffs/new")
    Html begin(
            @RequestParam(name = "entry", defaultValue = "") String entry,
            @RequestParam(name = "person", defaultValue = "") String person,
            Visit visit) {
        if (entry.isEmpty() && person.isEmpty()) {
            return all(visit);
        }
        var leaves = Typed.id(person)
                .map(PersonId::new)
                .flatMap(id -> handoffs.leaves(visit.actor(), id))
                .or(() -> Typed.id(entry)
                        .flatMap(id -> roster.visibleTo(visit.actor(), id))
                        .flatMap(Entry::discharge));
        return plan(HandoffForm.about(entry, person, leaves), Map.of(), visit);
    }

    @PostMapping("/handoffs")
    Object plan(HandoffForm form, Visit visit) {
        var whom = whom(form, visit);
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var zone = visit.program().zone();
        var wrong = form.wrong(zone, visit.now());
        taker(form, whom.person(), wrong, visit);
        if (!wrong.isEmpty()) {
            return plan(form, wrong, visit).status(422);
        }
        form.leaving().ifPresent(day -> leaves(whom, day, visit));
        handoffs.plan(visit.me(), whom, form.wish(id, zone));
        return Seen.other("/handoffs/" + id);
    }

    private void leaves(Handoffs.Whom whom, LocalDate day, Visit visit) {
        whom.person().ifPresent(person -> handoffs.leaves(visit.me(), person, day));
        whom.entry()
                .flatMap(id -> roster.visibleTo(visit.actor(), id))
                .ifPresent(entry ->
                        roster.change(visit.me(), entry, Optional.of(day), entry.language(), entry.coordinator()));
    }

    @GetMapping("/handoffs/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show("intake/handoff.jte", find(id, visit), Map.of(), visit);
    }

    /// One page to print, in the language of the one it is for.
    @GetMapping("/handoffs/{id}/agenda")
    Html agenda(@PathVariable("id") UUID id, Visit visit) {
        return show("intake/agenda.jte", find(id, visit), Map.of(), visit);
    }

    @GetMapping("/handoffs/{id}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("id") UUID id, Visit visit) {
        var handoff = find(id, visit);
        if (handoff.cancelled()) {
            throw Refusal.notFound();
        }
        var when = handoff.when(visit.program().zone());
        var file = calendars.appointment(visit.me(), handoff.path(), when, visit.language());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/handoffs/{id}")
    Object move(@PathVariable("id") UUID id, HandoffForm form, Visit visit) {
        var handoff = kept(id, visit);
        var zone = visit.program().zone();
        var wrong = form.wrong(zone, visit.now());
        taker(form, handoff.person(), wrong, visit);
        if (!wrong.isEmpty()) {
            return show("intake/handoff.jte", handoff, form, agreed(handoff, visit), wrong, visit)
                    .status(422);
        }
        handoffs.move(visit.me(), handoff, form.wish(id, zone));
        return Seen.other(handoff.path());
    }

    @PostMapping("/handoffs/{id}/agreement")
    Object hold(@PathVariable("id") UUID id, AgreedForm form, Visit visit) {
        var handoff = kept(id, visit);
        if (handoff.held().isPresent()) {
            return Seen.other(handoff.path());
        }
        var wrong = form.wrong(roster.today());
        if (!wrong.isEmpty()) {
            var plan = HandoffForm.of(handoff, visit.program().zone());
            return show("intake/handoff.jte", handoff, plan, form, wrong, visit).status(422);
        }
        var held = Typed.day(form.held()).orElseThrow();
        handoffs.hold(
                visit.me(), handoff, held, form.words(), Typed.day(form.first()).orElseThrow());
        boolean still = handoffs.visibleTo(visit.actor(), id).isPresent();
        return Seen.other(still ? handoff.path() : "/handoffs");
    }

    @PostMapping("/handoffs/{id}/cancellation")
    Object cancel(@PathVariable("id") UUID id, Visit visit) {
        var handoff = kept(id, visit);
        handoffs.cancel(visit.me(), handoff);
        return Seen.other("/handoffs");
    }

    /// A member's own: the meeting, what was agreed, and what they said yes to before they came.
    @GetMapping("/me/handoff")
    Html mine(Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("intake.mine.title"));
        var meetings = handoffs.of(me).stream()
                .map(each ->
                        page(shell, each, HandoffForm.of(each, visit.program().zone()), agreed(each, visit), Map.of()))
                .toList();
        return Html.of(
                "intake/mine.jte",
                shell,
                new MinePage(
                        shell,
                        meetings,
                        handoffs.leaves(visit.actor(), me).map(day -> leaves(day, visit.texts())),
                        handoffs.agreed(visit.actor(), me)));
    }

    /// “You plan to leave on March 5, 2026.”
    private String leaves(LocalDate day, Texts t) {
        boolean over = day.isBefore(roster.today());
        return t.of(over ? "intake.mine.left" : "intake.mine.leaves", ConsentWords.date(t, day));
    }

    private Html plan(HandoffForm form, Map<String, String> wrong, Visit visit) {
        var whom = whom(form, visit);
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.plan.title"));
        return Html.of(
                "intake/plan.jte", shell, new PlanPage(shell, whom.name(), form, takers(whom.person(), visit), wrong));
    }

    private Html show(String template, Handoff handoff, Map<String, String> wrong, Visit visit) {
        return show(
                template,
                handoff,
                HandoffForm.of(handoff, visit.program().zone()),
                agreed(handoff, visit),
                wrong,
                visit);
    }

    private Html show(
            String template,
            Handoff handoff,
            HandoffForm form,
            AgreedForm agreed,
            Map<String, String> wrong,
            Visit visit) {
        var tab = visit.reader().staff() ? Tab.DESK : Tab.ME;
        var shell = Page.personal(visit, tab, visit.texts().of("intake.handoff.title"));
        return Html.of(template, shell, page(shell, handoff, form, agreed, wrong));
    }

    private HandoffPage page(
            Page shell, Handoff handoff, HandoffForm form, AgreedForm agreed, Map<String, String> wrong) {
        var visit = shell.visit();
        boolean keeps = keeps(handoff, visit);
        return new HandoffPage(
                shell,
                handoff,
                Texts.in(language(handoff, visit)),
                names(handoff, visit),
                keeps,
                keeps ? takers(handoff.person(), visit) : List.of(),
                form,
                agreed,
                wrong,
                roster.today());
    }

    /// A row of the roster is any coordinator's, somebody who is here their own coordinator's.
    private boolean keeps(Handoff handoff, Visit visit) {
        return visit.reader().is(Role.COORDINATOR)
                && handoff.person().map(person -> looksAfter(person, visit)).orElse(true);
    }

    private boolean looksAfter(PersonId person, Visit visit) {
        return relations.of(visit.actor(), visit.me()).stream()
                .anyMatch(each ->
                        each.kind() == RelationKind.CASELOAD && each.subject().equals(person));
    }

    private AgreedForm agreed(Handoff handoff, Visit visit) {
        var leaves = handoff.person()
                .flatMap(person -> handoffs.leaves(visit.actor(), person))
                .or(() -> handoff.entry()
                        .flatMap(entry -> roster.visibleTo(visit.actor(), entry))
                        .flatMap(Entry::discharge));
        return AgreedForm.empty(roster.today(), leaves);
    }

    private Language language(Handoff handoff, Visit visit) {
        return handoff.person()
                .flatMap(person -> people.visibleTo(visit.actor(), person))
                .map(Person::language)
                .or(() -> handoff.entry()
                        .flatMap(entry -> roster.visibleTo(visit.actor(), entry))
                        .map(Entry::language))
                .orElse(visit.language());
    }

    /// Those who meet know each other by name: it is what the meeting is for.
    private Map<PersonId, String> names(Handoff handoff, Visit visit) {
        var ids = Stream.of(handoff.planner(), handoff.taker())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var names = new HashMap<PersonId, String>();
        people.visibleTo(Actor.DOOR, ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private Handoffs.Whom whom(HandoffForm form, Visit visit) {
        var entry = Typed.id(form.entry()).flatMap(id -> roster.visibleTo(visit.actor(), id));
        if (entry.isPresent()) {
            // Before they said yes, nobody else is told of them.
            return entry.filter(each -> each.agreedOn(roster.today()))
                    .map(Handoffs.Whom::of)
                    .orElseThrow(Refusal::notFound);
        }
        return Typed.id(form.person())
                .map(PersonId::new)
                .filter(person -> looksAfter(person, visit))
                .flatMap(person -> people.visibleTo(visit.actor(), person))
                .map(person -> Handoffs.Whom.of(person.id(), person.name()))
                .orElseThrow(Refusal::notFound);
    }

    /// Mentors and coordinators, themselves among them; nobody who is kept apart from them.
    private List<Person> takers(Optional<PersonId> person, Visit visit) {
        var all = new LinkedHashMap<PersonId, Person>();
        Stream.of(Role.MENTOR, Role.COORDINATOR)
                .flatMap(role -> people.with(visit.actor(), role).stream())
                .forEach(each -> all.putIfAbsent(each.id(), each));
        return all.values().stream()
                .filter(each -> person.filter(
                                one -> one.equals(each.id()) || !apart.mayMeet(visit.actor(), one, each.id()))
                        .isEmpty())
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    private void taker(HandoffForm form, Optional<PersonId> person, Map<String, String> wrong, Visit visit) {
        if (Typed.id(form.taker())
                .filter(id -> takers(person, visit).stream()
                        .anyMatch(each -> each.id().value().equals(id)))
                .isEmpty()) {
            wrong.put("taker", "intake.wrong.taker");
        }
    }

    private Handoff kept(UUID id, Visit visit) {
        var handoff = find(id, visit);
        if (!keeps(handoff, visit)) {
            throw Refusal.notFound();
        }
        return handoff;
    }

    private Handoff find(UUID id, Visit visit) {
        return handoffs.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }
}
