package tandem.mentors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Audit;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// One mentor for each who has none: what is proposed, what it trades, what is changed by hand, and sending it.
@Controller
final class CohortController {
    private static final int ROWS = 40;
    private static final int OTHERS = 20;

    private final Cohorts cohorts;
    private final Proposals proposals;
    private final Profiles profiles;
    private final Choices choices;
    private final Audit audit;
    private final Gate gate;

    CohortController(Cohorts cohorts, Proposals proposals, Profiles profiles, Choices choices, Audit audit, Gate gate) {
        this.cohorts = cohorts;
        this.proposals = proposals;
        this.profiles = profiles;
        this.choices = choices;
        this.audit = audit;
        this.gate = gate;
    }

    /// @param mentor empty where nobody is proposed
    /// @param reasons what both opened and have in common
    /// @param why “Nobody with room fits better.”
    record Row(Cohorts.Seeker seeker, String mentor, List<String> reasons, String why) {
        String path() {
            return "/mentors/cohort/" + seeker.id();
        }
    }

    /// @param left those who did not ask and for whom there is nobody
    /// @param sent how many were just sent; empty where none were
    /// @param changed whether what was to be sent is not what would be proposed now
    /// @param next the first row of the next page; 0 where there is none
    record CohortPage(
            Page shell,
            Cohorts.Picture picture,
            List<Row> rows,
            List<Row> left,
            List<Row> byHand,
            int best,
            int second,
            int nobody,
            int next,
            Optional<Integer> sent,
            boolean changed) {
        Texts texts() {
            return shell.texts();
        }

        int proposed() {
            return picture.pairs().size();
        }

        String since(Proposal proposal) {
            return texts().date(proposal.at().atZone(shell.visit().readerZone()).toLocalDate());
        }
    }

    /// @param row empty where they are chosen by hand
    record OnePage(
            Page shell, Cohorts.Seeker seeker, Optional<Row> row, List<CohortWords.Other> others, boolean byHand) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/mentors/cohort")
    Html all(
            @RequestParam(name = "from", defaultValue = "0") String from,
            @RequestParam(name = "sent", defaultValue = "") String sent,
            Visit visit) {
        return page(visit, Typed.number(from, 0, 999).orElse(0), Typed.number(sent, 0, 999), false);
    }

    @PostMapping("/mentors/cohort")
    Object send(@RequestParam(name = "stamp", defaultValue = "") String stamp, Visit visit) {
        var picture = cohorts.of(visit.me());
        if (!picture.stamp().equals(stamp)) {
            return page(visit, 0, Optional.empty(), true).status(409);
        }
        int sent = proposals.propose(visit.me(), picture.pairs());
        return Seen.other("/mentors/cohort?sent=" + Math.min(sent, 999));
    }

    @GetMapping("/mentors/cohort/{person}")
    Html one(@PathVariable("person") UUID id, Visit visit) {
        var t = visit.texts();
        var picture = cohorts.of(visit.me());
        var shell = Page.personal(visit, Tab.DESK, t.of("mentors.cohort.change"));
        var hand = picture.byHand().stream()
                .filter(each -> each.seeker().id().value().equals(id))
                .findFirst();
        if (hand.isPresent()) {
            var seeker = hand.get().seeker();
            var row = byHand(hand.get(), t);
            return Html.of("mentors/pair.jte", shell, new OnePage(shell, seeker, Optional.of(row), List.of(), true));
        }
        int at = at(picture, id);
        var words = new CohortWords(picture, t);
        var others = words.others(at).stream().limit(OTHERS).toList();
        var row = row(picture, words, at, t);
        looked(visit, List.of(row));
        return Html.of(
                "mentors/pair.jte",
                shell,
                new OnePage(shell, picture.seekers().get(at), Optional.of(row), others, false));
    }

    /// @param mentor the id of a profile; none to leave somebody out for now
    @PostMapping("/mentors/cohort/{person}/hand")
    Object choose(
            @PathVariable("person") UUID id,
            @RequestParam(name = "mentor", defaultValue = "") String mentor,
            Visit visit) {
        var picture = cohorts.of(visit.me());
        var seeker = picture.seekers().get(at(picture, id));
        var chosen = Typed.id(mentor).flatMap(profile -> profiles.visibleTo(visit.actor(), profile));
        if (!mentor.isEmpty() && chosen.isEmpty()) {
            throw Refusal.notFound();
        }
        cohorts.pin(visit.me(), seeker.id(), chosen.map(Profile::person));
        return Seen.other("/mentors/cohort");
    }

    @PostMapping("/mentors/cohort/{person}/hand/end")
    Object letBe(@PathVariable("person") UUID id, Visit visit) {
        cohorts.unpin(visit.me(), new PersonId(id));
        return Seen.other("/mentors/cohort");
    }

    @PostMapping("/mentors/asks/{id}/removal")
    Object takeBack(@PathVariable("id") UUID id, Visit visit) {
        proposals.takeBack(visit.me(), id);
        return Seen.other("/mentors/cohort");
    }

    private Html page(Visit visit, int from, Optional<Integer> sent, boolean changed) {
        var t = visit.texts();
        var picture = cohorts.of(visit.me());
        var words = new CohortWords(picture, t);
        int all = picture.seekers().size();
        var shown = IntStream.range(0, all).filter(picture::matters).boxed().toList();
        var rows = shown.stream()
                .skip(from)
                .limit(ROWS)
                .map(at -> row(picture, words, at, t))
                .toList();
        var left = IntStream.range(0, all)
                .filter(at -> !picture.matters(at))
                .mapToObj(at -> new Row(picture.seekers().get(at), "", List.of(), ""))
                .toList();
        looked(visit, rows);
        var shell = Page.personal(visit, Tab.DESK, t.of("mentors.cohort.title"));
        int best = (int) IntStream.range(0, all).filter(words::best).count();
        int second = (int) IntStream.range(0, all).filter(words::second).count();
        return Html.of(
                "mentors/cohort.jte",
                shell,
                new CohortPage(
                        shell,
                        picture,
                        rows,
                        left,
                        picture.byHand().stream().map(each -> byHand(each, t)).toList(),
                        best,
                        second,
                        all - best - second,
                        from + ROWS < shown.size() ? from + ROWS : 0,
                        sent,
                        changed));
    }

    private Row row(Cohorts.Picture picture, CohortWords words, int at, Texts t) {
        var seeker = picture.seekers().get(at);
        var mentor = picture.mentor(at);
        var reasons = mentor.map(each -> reasons(seeker, each, t)).orElse(List.of());
        return new Row(seeker, mentor.map(Profile::name).orElse(""), reasons, words.why(at));
    }

    private Row byHand(Cohorts.ByHand hand, Texts t) {
        var mentor = hand.mentor();
        var why = hand.fits()
                ? t.of(mentor == null ? "mentors.cohort.left-out" : "mentors.cohort.by-hand")
                : t.of("mentors.cohort.no-place");
        return new Row(
                hand.seeker(),
                mentor == null ? "" : mentor.name(),
                mentor == null ? List.of() : reasons(hand.seeker(), mentor, t),
                why);
    }

    private List<String> reasons(Cohorts.Seeker seeker, Profile mentor, Texts t) {
        return choices.reasons(seeker.named().shared(mentor.traits(Audience.COORDINATORS)), t);
    }

    /// Whoever shows what matters to them sees who read it.
    private void looked(Visit visit, List<Row> rows) {
        gate.run(
                visit.actor(),
                () -> rows.stream()
                        .filter(row -> !row.seeker().named().chosen().isEmpty())
                        .forEach(row -> audit.looked(row.seeker().id(), "mentors.wishes")));
    }

    private static int at(Cohorts.Picture picture, UUID id) {
        return IntStream.range(0, picture.seekers().size())
                .filter(each -> picture.seekers().get(each).id().value().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
