package tandem.safety;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Telling the team, in two taps: “Report” beside somebody, then what it is about.
@Controller
class ReportController {
    private static final int LONGEST_WORDS = 2000;
    private static final String ROOM = "room";

    private final Met met;
    private final Witnesses witnesses;
    private final Reports reports;
    private final Blocks blocks;
    private final Roster roster;
    private final List<After> afters;

    ReportController(Met met, Witnesses witnesses, Reports reports, Blocks blocks, Roster roster, List<After> afters) {
        this.met = met;
        this.witnesses = witnesses;
        this.reports = reports;
        this.blocks = blocks;
        this.roster = roster;
        this.afters = afters;
    }

    /// @param name what the reader knows them by
    /// @param about what becomes of the words that it is about
    /// @param seen what the reader sees now, as the form carries it
    /// @param from the scene to go back to; empty where there is none
    /// @param kind what it is about; null where that is still to be said
    record ReportPage(
            Page shell,
            String place,
            UUID id,
            String name,
            Words about,
            String seen,
            UUID key,
            String from,
            @Nullable ReportKind kind,
            DutyLine duty) {}

    /// Where it is known what it is about, and not yet whom.
    record WhomPage(Page shell, String place, Faces.Scene scene, ReportKind kind, DutyLine duty) {}

    /// Where nobody is found any more.
    record LostPage(Page shell, DutyLine duty) {}

    /// What becomes of the words that a report is about.
    enum Words {
        /// It is about no words.
        NONE,
        /// They stay with it.
        KEPT,
        /// They were gone before it began: the room is over.
        GONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param about what became of the words that it is about
    /// @param from the scene that it came from, where that is still open to the reader
    /// @param after what became of it
    /// @param unheard whether nobody could be reached
    record ReportedPage(
            Page shell,
            Report report,
            Words about,
            Optional<Faces.Scene> from,
            String due,
            DutyLine duty,
            List<Content> after,
            boolean unheard,
            boolean tooLong,
            String typed) {}

    /// @param id of somebody or of something there; where it is known what it is about, of the scene as a whole too
    /// @param other the id by which they are known there once that of their words is gone
    @GetMapping("/reports/new")
    Html choose(
            @RequestParam("place") String place,
            @RequestParam("id") UUID id,
            @RequestParam(name = "or", defaultValue = "") String other,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            Visit visit) {
        var chosen = ReportKind.of(kind);
        return met.find(place, id, visit)
                .map(face -> page(place, id, face, met.said(place, id, visit), Words.NONE, chosen, visit))
                .or(() -> Typed.id(other)
                        .flatMap(known -> met.find(place, known, visit)
                                .map(face -> page(place, known, face, Optional.empty(), Words.GONE, chosen, visit))))
                .or(() -> chosen.flatMap(
                        about -> met.whole(place, id, visit).map(scene -> whom(place, scene, about, visit))))
                .orElseGet(() -> lost(place, visit));
    }

    private Html whom(String place, Faces.Scene scene, ReportKind kind, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.report.title"));
        var page = new WhomPage(shell, place, scene, kind, new DutyLine(roster, visit));
        return Html.of("safety/whom.jte", shell, page);
    }

    /// A room leaves nothing by which somebody can be found; whoever wants to tell the team is not left alone with
    /// that.
    /// It says the same to whoever was never there.
    private Html lost(String place, Visit visit) {
        if (!place.equals(ROOM)) {
            throw Refusal.notFound();
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.report.title"));
        return Html.of("safety/lost.jte", shell, new LostPage(shell, new DutyLine(roster, visit)))
                .status(404);
    }

    private Html page(
            String place,
            UUID id,
            Faces.Face face,
            Optional<Faces.Said> said,
            Words without,
            Optional<ReportKind> kind,
            Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.report.title"));
        var seen = witnesses.carried(place, id, face, said, visit);
        var about = said.isPresent() ? Words.KEPT : without;
        var from =
                met.scene(place, id, visit).map(scene -> scene.id().toString()).orElse("");
        var duty = new DutyLine(roster, visit);
        var page =
                new ReportPage(shell, place, id, face.name(), about, seen, Ids.next(), from, kind.orElse(null), duty);
        return Html.of("safety/report.jte", shell, page);
    }

    @PostMapping("/reports")
    Object report(
            @RequestParam("place") String place,
            @RequestParam("id") UUID id,
            @RequestParam("key") UUID key,
            @RequestParam("kind") String kind,
            @RequestParam(name = "block", defaultValue = "no") String block,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam(name = "from", defaultValue = "") String from,
            Visit visit) {
        var witness = witnesses.of(seen, place, id, visit);
        var face = told(key, visit).or(() -> witness.map(Witness::face)).orElseGet(() -> met.at(place, id, visit));
        var said = witness.flatMap(Witness::said).or(() -> met.said(place, id, visit));
        var chosen = ReportKind.of(kind).orElseThrow(() -> Refusal.bad("kind"));
        var report = reports.report(visit.me(), key, place, face, said, chosen);
        if (block.equals("yes")) {
            blocks.block(visit.me(), face.person(), face.name());
        }
        return sent(report, said.isPresent() ? Words.KEPT : about(about), from);
    }

    /// Whoever it was about when the same was sent before: the two may see nothing of each other any more.
    private Optional<Faces.Face> told(UUID key, Visit visit) {
        return reports.visibleTo(visit.actor(), key)
                .filter(report -> report.reporter().equals(visit.me()))
                .map(report -> new Faces.Face(report.about(), report.label()));
    }

    @GetMapping("/reports/{id}/sent")
    Html sent(
            @PathVariable("id") UUID id,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam(name = "from", defaultValue = "") String from,
            Visit visit) {
        return sent(id, about(about), from, false, "", visit);
    }

    private static Words about(String typed) {
        return Stream.of(Words.values())
                .filter(each -> each.code().equals(typed))
                .findFirst()
                .orElse(Words.NONE);
    }

    @PostMapping("/reports/{id}/words")
    Object words(
            @PathVariable("id") UUID id,
            @RequestParam("words") String words,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam(name = "from", defaultValue = "") String from,
            Visit visit) {
        mine(id, visit);
        if (words.length() > LONGEST_WORDS) {
            return sent(id, about(about), from, true, words, visit).status(422);
        }
        var told = Typed.words(words);
        if (!told.isEmpty()) {
            reports.tell(visit.me(), id, told);
        }
        return sent(id, about(about), from);
    }

    private static ResponseEntity<Void> sent(UUID id, Words about, String from) {
        var back = Typed.id(from).map(scene -> "&from=" + scene).orElse("");
        return Seen.other("/reports/" + id + "/sent?about=" + about.code() + back);
    }

    private Html sent(UUID id, Words about, String from, boolean tooLong, String typed, Visit visit) {
        var report = mine(id, visit);
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.sent.title"));
        var due = visit.texts().moment(report.due(), visit.now(), visit.readerZone());
        var duty = new DutyLine(roster, visit);
        var after =
                afters.stream().flatMap(each -> each.of(report, visit).stream()).toList();
        boolean unheard = afters.stream().anyMatch(each -> each.unheard(report, visit));
        var scene = Typed.id(from).flatMap(known -> met.whole(report.place(), known, visit));
        var page = new ReportedPage(shell, report, about, scene, due, duty, after, unheard, tooLong, typed);
        return Html.of("safety/sent.jte", shell, page);
    }

    private Report mine(UUID id, Visit visit) {
        return reports.visibleTo(visit.actor(), id)
                .filter(report -> report.reporter().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }
}
