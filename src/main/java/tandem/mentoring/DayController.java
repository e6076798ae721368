package tandem.mentoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.people.People;
import tandem.reach.QuietBriefs;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Whom to contact today and why, what came of it, and what was written with them.
@Controller
final class DayController {
    private final Walks walks;
    private final Touchpoints touchpoints;
    private final Notes notes;
    private final Worries worries;
    private final Aways aways;
    private final Facts facts;
    private final Credentials credentials;
    private final QuietBriefs briefs;
    private final People people;
    private final Gate gate;

    DayController(
            Walks walks,
            Touchpoints touchpoints,
            Notes notes,
            Worries worries,
            Aways aways,
            Facts facts,
            Credentials credentials,
            QuietBriefs briefs,
            People people,
            Gate gate) {
        this.walks = walks;
        this.touchpoints = touchpoints;
        this.notes = notes;
        this.worries = worries;
        this.aways = aways;
        this.facts = facts;
        this.credentials = credentials;
        this.briefs = briefs;
        this.people = people;
        this.gate = gate;
    }

    @GetMapping("/mentoring")
    Html day(@RequestParam(name = "saved", required = false) @Nullable UUID saved, Visit visit) {
        var today = touchpoints.today();
        var rows = walks.of(visit).stream()
                .map(walk -> new WalkRow(visit, walk, today))
                .toList();
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("mentoring.title"));
        var page = new DayPage(
                shell,
                rows.stream().filter(row -> row.walk().dueOn(today)).toList(),
                rows.stream()
                        .filter(row -> row.walk().mine() && !row.walk().dueOn(today))
                        .toList(),
                rows.stream().filter(row -> !row.walk().mine()).toList(),
                away(visit),
                open(visit),
                Optional.ofNullable(saved).flatMap(id -> saved(visit, rows, id, today)));
        return Html.of("mentoring/day.jte", shell, page);
    }

    @GetMapping("/mentoring/{person}")
    Html one(
            @PathVariable("person") UUID person,
            @RequestParam(name = "saved", defaultValue = "") String saved,
            Visit visit) {
        var row = row(visit, new PersonId(person));
        var noted =
                saved.equals("note") ? Optional.of(visit.texts().of("mentoring.note.saved")) : Optional.<String>empty();
        return show(visit, row, ContactForm.by(row.way()), BillForm.empty(), NoteForm.empty(), noted, Map.of());
    }

    @PostMapping("/mentoring/{person}/encounters")
    Object record(@PathVariable("person") UUID id, ContactForm form, BillForm bill, Visit visit) {
        var row = row(visit, new PersonId(id));
        var encounter = form.id().orElseThrow(() -> Refusal.bad("key"));
        var credential = bills(visit, row);
        var wrong = wrong(visit, row, form, bill, credential);
        if (!wrong.isEmpty()) {
            return show(visit, row, form, bill, NoteForm.empty(), Optional.empty(), wrong)
                    .status(422);
        }
        gate.run(visit.actor(), () -> {
            touchpoints.contacted(
                    visit.me(),
                    row.walk().person().id(),
                    encounter,
                    form.what().orElseThrow(),
                    form.channel().orElse(Channel.CALL),
                    form.line(),
                    form.then(row.today()).orElseThrow());
            credential
                    .filter(holds -> bill.wanted())
                    .ifPresent(holds -> facts.write(visit.me(), holds, fact(visit, row, encounter, bill)));
        });
        return Seen.other("/mentoring?saved=" + row.walk().person().id());
    }

    @PostMapping("/mentoring/{person}/notes")
    Object note(@PathVariable("person") UUID id, NoteForm form, Visit visit) {
        var row = row(visit, new PersonId(id));
        var note = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return show(visit, row, ContactForm.by(row.way()), BillForm.empty(), form, Optional.empty(), wrong)
                    .status(422);
        }
        var person = row.walk().person().id();
        notes.write(visit.me(), person, note, form.toward(notes.goals(visit.actor(), person)), form.words());
        return Seen.other(row.path() + "?saved=note#notes");
    }

    private Map<String, String> wrong(
            Visit visit, WalkRow row, ContactForm form, BillForm bill, Optional<Credential> credential) {
        var wrong = new LinkedHashMap<>(form.wrong(row.today()));
        if (credential.isPresent() && bill.wanted()) {
            var zone = visit.program().zone();
            wrong.putAll(bill.wrong(row.today(), zone, visit.now()));
            if (wrong.isEmpty()) {
                var fact = fact(visit, row, form.id().orElseThrow(), bill);
                if (facts.twice(visit.me(), fact.started(), fact.stopped(), fact.encounter(), fact.group())) {
                    wrong.put("start", "mentoring.wrong.twice");
                }
            }
        }
        return wrong;
    }

    private static Facts.New fact(Visit visit, WalkRow row, UUID encounter, BillForm bill) {
        return bill.fact(
                encounter,
                row.walk().person().id(),
                row.today(),
                visit.program().zone(),
                visit.now());
    }

    /// The reader's credential, where the contact may be billed.
    private Optional<Credential> bills(Visit visit, WalkRow row) {
        return credentials
                .of(visit.me(), row.today())
                .filter(holds ->
                        facts.agreed(visit.actor(), row.walk().person().id()).isPresent());
    }

    private WalkRow row(Visit visit, PersonId person) {
        return new WalkRow(visit, walks.one(visit, person), touchpoints.today());
    }

    private Html show(
            Visit visit,
            WalkRow row,
            ContactForm form,
            BillForm bill,
            NoteForm note,
            Optional<String> saved,
            Map<String, String> wrong) {
        var person = row.walk().person().id();
        var shell = Page.personal(visit, Tab.TODAY, row.name());
        var zone = visit.program().zone();
        var page = new WalkPage(
                shell,
                row,
                briefs.of(visit, row.walk().person()),
                notes.goals(visit.actor(), person),
                WalkPage.NoteLine.of(notes.of(visit.actor(), person), people, visit),
                form,
                bill,
                credentials.of(visit.me(), row.today()),
                facts.agreed(visit.actor(), person).map(since -> LocalDate.ofInstant(since, zone)),
                note,
                saved,
                wrong);
        return Html.of("mentoring/walk.jte", shell, page);
    }

    private Optional<String> away(Visit visit) {
        return aways.now(visit.actor(), visit.me())
                .map(away -> away.until()
                        .map(until -> visit.texts()
                                .of("mentoring.away.now", visit.texts().date(until)))
                        .orElseGet(() -> visit.texts().of("mentoring.away.good")));
    }

    private List<WorryLine> open(Visit visit) {
        var mine = worries.all(visit.actor()).stream()
                .filter(worry -> worry.by().equals(visit.me()) && worry.open())
                .toList();
        return WorryLine.of(mine, people, visit);
    }

    /// “Saved for Sky. Next contact on Friday.”
    private static Optional<String> saved(Visit visit, List<WalkRow> rows, UUID person, LocalDate today) {
        var t = visit.texts();
        return rows.stream()
                .filter(row -> row.walk().person().id().value().equals(person))
                .findFirst()
                .map(row -> t.of(
                        "mentoring.saved",
                        row.name(),
                        row.walk()
                                .next()
                                .map(next -> t.of("bridge.saved.next", t.day(next.due(), today)))
                                .orElse(t.of("bridge.saved.none"))));
    }
}
