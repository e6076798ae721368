package tandem.safety;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The team's queue of reports: each with an owner and a time by which somebody looks.
@Controller
class QueueController {
    private static final int LONGEST_NOTE = 2000;

    private final Reports reports;
    private final People people;

    QueueController(Reports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    /// @param due by when somebody looks, in words
    record Line(Report report, String owner, String due, boolean late) {}

    record QueuePage(Page shell, List<Line> open, List<Line> closed) {}

    record OnePage(Page shell, Line line, boolean mine, String wrong, String outcome, String note) {}

    @GetMapping("/reports")
    Html queue(Visit visit) {
        var lines = reports.handledBy(visit.actor()).stream()
                .map(report -> line(report, visit))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.queue.title"));
        return Html.of(
                "safety/queue.jte",
                shell,
                new QueuePage(
                        shell,
                        lines.stream()
                                .filter(line -> line.report().closing().isEmpty())
                                .toList(),
                        lines.stream()
                                .filter(line -> line.report().closing().isPresent())
                                .toList()));
    }

    @GetMapping("/reports/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return one(id, "", "", "", visit);
    }

    @PostMapping("/reports/{id}/owner")
    Object take(@PathVariable("id") UUID id, Visit visit) {
        handled(id, visit);
        reports.take(visit.me(), id);
        return Seen.other("/reports/" + id);
    }

    @PostMapping("/reports/{id}/closing")
    Object close(
            @PathVariable("id") UUID id,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "note", defaultValue = "") String note,
            Visit visit) {
        handled(id, visit);
        var chosen = Outcome.of(outcome);
        if (chosen.isEmpty() || note.isBlank() || note.length() > LONGEST_NOTE) {
            return one(id, chosen.isEmpty() ? "safety.wrong.outcome" : "safety.wrong.note", outcome, note, visit)
                    .status(422);
        }
        reports.close(visit.me(), id, chosen.get(), note.strip());
        return Seen.other("/reports");
    }

    private Html one(UUID id, String wrong, String outcome, String note, Visit visit) {
        var report = handled(id, visit);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.one.title"));
        boolean mine = report.owner().equals(Optional.of(visit.me()));
        return Html.of("safety/one.jte", shell, new OnePage(shell, line(report, visit), mine, wrong, outcome, note));
    }

    private Report handled(UUID id, Visit visit) {
        return reports.visibleTo(visit.actor(), id)
                .filter(report -> !report.reporter().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }

    private Line line(Report report, Visit visit) {
        var due =
                visit.texts().moment(report.due(), visit.now(), visit.program().zone());
        boolean late = report.closing().isEmpty() && report.due().isBefore(visit.now());
        return new Line(
                report, report.owner().flatMap(owner -> name(owner, visit)).orElse(""), due, late);
    }

    private Optional<String> name(PersonId person, Visit visit) {
        return people.visibleTo(visit.actor(), person).map(Person::name);
    }
}
