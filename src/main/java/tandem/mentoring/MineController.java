package tandem.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.days.Days;
import tandem.days.DaysLine;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What a mentor wrote about the reader, and what the reader shows and says to it.
@Controller
final class MineController {
    private static final String PATH = "/me/mentor";
    private static final int LONGEST_GOAL = 120;
    private static final int LONGEST_REMARK = 500;

    private final Notes notes;
    private final Worries worries;
    private final Aways aways;
    private final Facts facts;
    private final Days days;
    private final People people;
    private final Relations relations;

    MineController(
            Notes notes, Worries worries, Aways aways, Facts facts, Days days, People people, Relations relations) {
        this.notes = notes;
        this.worries = worries;
        this.aways = aways;
        this.facts = facts;
        this.days = days;
        this.people = people;
        this.relations = relations;
    }

    @GetMapping(PATH)
    Html mine(Visit visit) {
        return show(new MinePage.Typed(Ids.next().toString(), ""), Optional.empty(), visit);
    }

    /// One of their own days, or words of their own.
    @PostMapping(PATH + "/goals")
    Object show(
            @RequestParam("key") UUID key,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "words", defaultValue = "") String typed,
            Visit visit) {
        var words = typed.isBlank() ? day.strip() : typed.strip();
        if (words.isEmpty() || words.length() > LONGEST_GOAL) {
            return show(new MinePage.Typed(key.toString(), typed), Optional.of("mentoring.wrong.goal.mine"), visit)
                    .status(422);
        }
        if (!notes.show(visit.me(), key, words)) {
            return show(new MinePage.Typed(key.toString(), typed), Optional.of("mentoring.wrong.goals"), visit)
                    .status(422);
        }
        return Seen.other(PATH + "#goals");
    }

    @PostMapping(PATH + "/goals/{id}/removal")
    Object hide(@PathVariable("id") UUID id, Visit visit) {
        notes.hide(visit.me(), id);
        return Seen.other(PATH + "#goals");
    }

    @PostMapping(PATH + "/notes/{id}/remark")
    Object remark(
            @PathVariable("id") UUID id, @RequestParam(name = "remark", defaultValue = "") String typed, Visit visit) {
        var words = typed.strip();
        if (words.length() > LONGEST_REMARK) {
            return show(new MinePage.Typed(Ids.next().toString(), ""), Optional.of("mentoring.wrong.remark"), visit)
                    .status(422);
        }
        if (!notes.remark(visit.me(), id, words)) {
            throw Refusal.notFound();
        }
        return Seen.other(PATH + "#note-" + id);
    }

    @PostMapping(PATH + "/cover/{id}/refusal")
    Object rather(@PathVariable("id") UUID id, Visit visit) {
        aways.refuse(visit.me(), id);
        return Seen.other(PATH);
    }

    @PostMapping(PATH + "/billing")
    Object agree(@RequestParam("yes") String yes, Visit visit) {
        switch (yes) {
            case "yes" -> facts.agree(visit.me(), true);
            case "no" -> facts.agree(visit.me(), false);
            default -> throw Refusal.bad("yes");
        }
        return Seen.other(PATH + "#billing");
    }

    @PostMapping(PATH + "/billing/{id}/refusal")
    Object refuse(@PathVariable("id") UUID id, Visit visit) {
        facts.refuse(visit.me(), id);
        return Seen.other(PATH + "#billing");
    }

    private Html show(MinePage.Typed typed, Optional<String> wrong, Visit visit) {
        var actor = visit.actor();
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("mentoring.mine"));
        var goals = notes.goals(actor, me);
        var page = new MinePage(
                shell,
                mentors(visit),
                covers(visit),
                goals,
                counted(visit, goals),
                noted(visit),
                WorryLine.of(worries.about(actor, me), people, visit),
                facts.agreed(actor, me).map(since -> date(visit, since)),
                facts.about(actor, me).stream().map(fact -> line(visit, fact)).toList(),
                typed,
                wrong.map(key -> visit.texts().of(key)).orElse(null));
        return Html.of("mentoring/mine.jte", shell, page);
    }

    private List<String> mentors(Visit visit) {
        var holders = relations.to(visit.actor(), visit.me()).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .map(Relation::holder)
                .toList();
        var known = people.visibleTo(visit.actor(), holders);
        return holders.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each)).stream())
                .map(Person::name)
                .toList();
    }

    private List<MinePage.CoverLine> covers(Visit visit) {
        var standing = aways.about(visit.actor(), visit.me()).stream()
                .filter(Cover::stands)
                .toList();
        var known = people.visibleTo(
                visit.actor(),
                standing.stream()
                        .flatMap(cover -> Stream.concat(Stream.of(cover.mentor()), cover.there().stream()))
                        .toList());
        return standing.stream()
                .map(cover -> new MinePage.CoverLine(
                        cover, Told.words(visit.texts(), cover, known), cover.kind() == Cover.Kind.MENTOR))
                .toList();
    }

    /// What they count days for, without what they show already.
    private List<String> counted(Visit visit, List<Goal> goals) {
        var shown = goals.stream().map(Goal::words).toList();
        return days.of(visit).stream()
                .map(DaysLine::name)
                .filter(name -> !shown.contains(name))
                .toList();
    }

    private List<WalkPage.NoteLine> noted(Visit visit) {
        var all = notes.of(visit.actor(), visit.me());
        var known = people.visibleTo(
                visit.actor(), all.stream().map(Note::by).distinct().toList());
        return all.stream()
                .map(note -> new WalkPage.NoteLine(note, margin(visit, note.at()), name(visit, known, note.by())))
                .toList();
    }

    private static String name(Visit visit, Map<PersonId, Person> known, PersonId by) {
        var found = known.get(by);
        return found == null ? visit.texts().of("bridge.somebody") : found.name();
    }

    private static MinePage.FactLine line(Visit visit, Fact fact) {
        var t = visit.texts();
        var zone = visit.program().zone();
        var state = fact.refused() != null
                ? t.of("mentoring.fact.refused")
                : Optional.ofNullable(fact.exported())
                        .map(when -> t.of("mentoring.fact.sent", date(visit, when)))
                        .orElseGet(() -> t.of("mentoring.fact.open"));
        var time = t.of(
                "mentoring.fact.time",
                t.clock(fact.started().atZone(zone).toLocalTime()),
                t.clock(fact.stopped().atZone(zone).toLocalTime()),
                fact.minutes());
        return new MinePage.FactLine(fact, margin(visit, fact.started()), time, state);
    }

    private static String margin(Visit visit, Instant moment) {
        return visit.texts().margin(LocalDate.ofInstant(moment, visit.program().zone()));
    }

    private static String date(Visit visit, Instant moment) {
        return visit.texts().date(LocalDate.ofInstant(moment, visit.program().zone()));
    }
}
