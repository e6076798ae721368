package tandem.checkins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.HardWords;
import tandem.days.Days;
import tandem.days.DaysLine;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// One check-in of one's own: seeing it, changing it, taking it away, and who else sees it.
@Controller
final class EntryController {
    private final CheckIns checkIns;
    private final Audience audience;
    private final Feelings words;
    private final Fitting fitting;
    private final HardWords hardWords;
    private final Roster roster;
    private final Days days;

    EntryController(
            CheckIns checkIns,
            Audience audience,
            Feelings words,
            Fitting fitting,
            HardWords hardWords,
            Roster roster,
            Days days) {
        this.checkIns = checkIns;
        this.audience = audience;
        this.words = words;
        this.fitting = fitting;
        this.hardWords = hardWords;
        this.roster = roster;
        this.days = days;
    }

    @GetMapping("/check-in/{day}/{id}")
    Html one(
            @PathVariable("day") String day,
            @PathVariable("id") UUID id,
            @RequestParam(name = "saved", defaultValue = "") String saved,
            Visit visit) {
        var entry = find(day, id, visit);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.one"));
        var page = new EntryPage(
                shell,
                entry,
                words,
                saved,
                fitting.of(entry.said(), visit),
                audience.of(visit.me(), entry),
                hardWords.in(entry.said().note()),
                new DutyLine(roster, visit),
                counts(entry, visit));
        return Html.of("checkins/entry.jte", shell, page);
    }

    @GetMapping("/check-in/{day}/{id}/change")
    Html change(@PathVariable("day") String day, @PathVariable("id") UUID id, Visit visit) {
        return form(find(day, id, visit), false, visit);
    }

    @PostMapping("/check-in/{day}/{id}/change")
    Object change(
            @PathVariable("day") String day,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit) {
        var form = CheckInForm.of(fields, words);
        var changed = find(day, id, visit).with(form.said());
        if (form.tooLong()) {
            return form(changed, true, visit).status(422);
        }
        return changed(changed, visit);
    }

    /// Feelings that somebody recognized in what their body does.
    @PostMapping("/check-in/{day}/{id}/feelings")
    Object feel(
            @PathVariable("day") String day,
            @PathVariable("id") UUID id,
            @RequestParam(name = "feelings", defaultValue = "") List<String> feelings,
            Visit visit) {
        var known = feelings.stream()
                .filter(each -> words.feeling(each).isPresent())
                .collect(Collectors.toSet());
        var entry = find(day, id, visit);
        return changed(entry.with(entry.said().feeling(known)), visit);
    }

    @PostMapping("/check-in/{day}/{id}/removal")
    Object remove(@PathVariable("day") String day, @PathVariable("id") UUID id, Visit visit) {
        checkIns.delete(visit.me(), find(day, id, visit));
        return Seen.other("/check-in/mine?week=" + day);
    }

    @PostMapping("/check-in/{day}/{id}/sight")
    Object open(
            @PathVariable("day") String day,
            @PathVariable("id") UUID id,
            @RequestParam("who") UUID who,
            @RequestParam(name = "note-too", defaultValue = "") String noteToo,
            Visit visit) {
        var entry = find(day, id, visit);
        audience.open(visit.me(), entry, viewer(who, visit), !noteToo.isEmpty());
        return Seen.other(entry.path() + "#sees");
    }

    @PostMapping("/check-in/{day}/{id}/sight/end")
    Object close(
            @PathVariable("day") String day, @PathVariable("id") UUID id, @RequestParam("who") UUID who, Visit visit) {
        var entry = find(day, id, visit);
        audience.close(visit.me(), entry, viewer(who, visit));
        return Seen.other(entry.path() + "#sees");
    }

    private Object changed(CheckIn entry, Visit visit) {
        if (!checkIns.change(visit.me(), entry)) {
            throw Refusal.notFound();
        }
        return Seen.other(entry.path());
    }

    private Html form(CheckIn entry, boolean tooLong, Visit visit) {
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.change"));
        var page = new FormPage(
                shell,
                words,
                entry.said(),
                entry.id().toString(),
                entry.day(),
                entry.path() + "/change",
                List.of(),
                entry,
                tooLong);
        return Html.of("checkins/form.jte", shell, page);
    }

    /// A check-in changes no count: which one it concerns, if any, is theirs to say.
    private List<DaysLine> counts(CheckIn entry, Visit visit) {
        return entry.said().use().equals(Optional.of(Use.YES))
                ? days.of(visit).stream().filter(line -> !line.practice()).toList()
                : List.of();
    }

    private Viewer viewer(UUID relation, Visit visit) {
        return audience.find(visit.me(), relation).orElseThrow(Refusal::notFound);
    }

    private CheckIn find(String day, UUID id, Visit visit) {
        return Typed.day(day)
                .flatMap(typed -> checkIns.find(visit.me(), typed, id))
                .orElseThrow(Refusal::notFound);
    }
}
