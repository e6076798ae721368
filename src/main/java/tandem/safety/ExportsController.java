package tandem.safety;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.mail.Letter;
import tandem.people.People;
import tandem.people.Person;
import tandem.setup.SecondApprover;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Taking the contacts of everybody out: one asks, a second one decides, the first takes it once.
@Controller
class ExportsController {
    private final Approvals approvals;
    private final Exports exports;
    private final People people;

    ExportsController(Approvals approvals, Exports exports, People people) {
        this.approvals = approvals;
        this.exports = exports;
        this.people = people;
    }

    /// @param asker the name; empty where it is the reader
    /// @param until until when it can be decided or used, in words
    record Line(Approval approval, Approval.State state, String day, String asker, String decider, String until) {
        boolean mine() {
            return asker.isEmpty();
        }

        boolean forMe() {
            return !mine() && state == Approval.State.WAITING;
        }

        boolean ready() {
            return mine() && state == Approval.State.GRANTED;
        }

        /// Finds the words: `safety.export.state.waiting`.
        String code() {
            var state = this.state.name().toLowerCase(Locale.ROOT);
            return approval.outside() && this.state == Approval.State.WAITING ? state + "-outside" : state;
        }
    }

    /// @param wrong the text that says what to mend; null where nothing is wrong
    record ExportsPage(
            Page shell, List<Line> lines, Approvals.Second second, UUID key, String reason, Optional<String> wrong) {
        List<Line> forMe() {
            return lines.stream().filter(Line::forMe).toList();
        }

        List<Line> ready() {
            return lines.stream().filter(Line::ready).toList();
        }

        List<Line> rest() {
            return lines.stream().filter(line -> !line.forMe() && !line.ready()).toList();
        }
    }

    @GetMapping("/exports")
    Html exports(Visit visit) {
        return show(Ids.next(), "", Optional.empty(), visit);
    }

    @PostMapping("/exports")
    Object ask(
            @RequestParam("key") UUID key,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Visit visit) {
        var me = visit.provenMe();
        var wrong = approvals.second(me) == Approvals.Second.NOBODY
                ? Optional.of("safety.export.nobody")
                : Reason.wrong(reason.strip());
        if (wrong.isPresent()) {
            return show(key, reason, wrong, visit).status(422);
        }
        approvals.ask(me, key, reason.strip(), (approver, code) -> letter(approver, code, visit));
        return Seen.other("/exports");
    }

    @PostMapping("/exports/{id}/answer")
    Object decide(@PathVariable("id") UUID id, @RequestParam("answer") String answer, Visit visit) {
        if (!approvals.decide(visit.provenMe(), id, yes(answer))) {
            throw Refusal.notFound();
        }
        return Seen.other("/exports");
    }

    @PostMapping("/exports/{id}/file")
    ResponseEntity<byte[]> take(@PathVariable("id") UUID id, Visit visit) {
        var csv = exports.take(visit.provenMe(), id, visit.program().zone()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"list.csv\"")
                .header("Cache-Control", "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    static boolean yes(String answer) {
        return switch (answer) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refusal.bad("answer");
        };
    }

    /// It says neither who asks nor what for: that stands on the page, for whoever has the code.
    private static Letter letter(SecondApprover approver, String code, Visit visit) {
        var texts = Texts.in(visit.program().languages().getFirst());
        var until = visit.now().plus(Approval.DECIDED_WITHIN);
        var shown = String.join("-", code.split("(?<=\\G.{4})"));
        var words = texts.of(
                "safety.letter.words",
                visit.site().address().of("/second-yes"),
                shown,
                texts.date(until.atZone(visit.program().zone()).toLocalDate()));
        return new Letter(approver.id(), approver.email(), texts.of("safety.letter.subject"), words, until);
    }

    private Html show(UUID key, String reason, Optional<String> wrong, Visit visit) {
        var me = visit.provenMe();
        var all = approvals.newest(visit.actor());
        var names = people.visibleTo(
                visit.actor(),
                all.stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.asker()), each.decidedBy().stream()))
                        .toList());
        var lines = all.stream().map(each -> line(each, names, visit)).toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.export.title"));
        return Html.of(
                "safety/exports.jte", shell, new ExportsPage(shell, lines, approvals.second(me), key, reason, wrong));
    }

    private static Line line(Approval approval, Map<PersonId, Person> names, Visit visit) {
        var texts = visit.texts();
        var zone = visit.program().zone();
        return new Line(
                approval,
                approval.at(visit.now()),
                texts.margin(approval.at().atZone(zone).toLocalDate()),
                approval.asker().equals(visit.me()) ? "" : name(names, approval.asker(), texts),
                approval.decidedBy()
                        .map(by -> name(names, by, texts))
                        .orElseGet(() -> texts.of("safety.export.outside")),
                texts.moment(approval.until(), visit.now(), zone));
    }

    private static String name(Map<PersonId, Person> names, PersonId person, Texts texts) {
        var known = names.get(person);
        return known == null ? texts.of("safety.export.former") : known.name();
    }
}
