package tandem.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Letters on paper: what waits, and the runs in which they are printed.
@Controller
final class LettersController {
    private final PrintRun run;
    private final People people;
    private final Identities identities;

    LettersController(PrintRun run, People people, Identities identities) {
        this.run = run;
        this.people = people;
        this.identities = identities;
    }

    @GetMapping("/channels/letters")
    Html all(Visit visit) {
        var waiting = run.waiting(visit.actor());
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("channels.letters.title"));
        return Html.of(
                "channels/letters.jte",
                shell,
                new LettersPage(
                        shell,
                        waiting,
                        run.unaddressed(visit.actor(), waiting),
                        names(visit, waiting),
                        run.runs(visit.actor()),
                        Ids.next()));
    }

    @PostMapping("/channels/letters/{id}/removal")
    ResponseEntity<Void> takeBack(@PathVariable("id") UUID id, Visit visit) {
        run.takeBack(visit.me(), id);
        return Seen.other("/channels/letters");
    }

    /// The same form again is the same run.
    @PostMapping("/channels/letters/runs")
    ResponseEntity<Void> begin(@RequestParam(name = "key", defaultValue = "") String key, Visit visit) {
        var id = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        return Seen.other(run.run(visit.me(), id) > 0 ? "/channels/letters/runs/" + id : "/channels/letters");
    }

    @GetMapping("/channels/letters/runs/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        var letters = run.of(visit.actor(), id);
        if (letters.isEmpty()) {
            throw Refusal.notFound();
        }
        var names = names(visit, letters);
        var nowhere = run.unaddressed(visit.actor(), letters);
        var open = letters.stream().filter(each -> each.printed().isEmpty()).toList();
        var sheets = open.stream()
                .flatMap(each -> sheet(visit, each, names).stream())
                .toList();
        var left = open.stream().filter(each -> nowhere.contains(each.person())).toList();
        var done = letters.stream().filter(each -> each.printed().isPresent()).toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("channels.run.title"));
        return Html.of("channels/run.jte", shell, new RunPage(shell, id, sheets, left, done, names));
    }

    private Optional<RunPage.Sheet> sheet(Visit visit, PrintRun.Paper letter, Map<PersonId, Person> names) {
        return Optional.ofNullable(names.get(letter.person()))
                .flatMap(person -> identities
                        .of(visit.actor(), person.id(), IdentityKind.ADDRESS)
                        .map(address -> new RunPage.Sheet(person, address, letter.text())));
    }

    @PostMapping("/channels/letters/runs/{id}/printed")
    ResponseEntity<Void> printed(@PathVariable("id") UUID id, Visit visit) {
        run.printed(visit.me(), id);
        return Seen.other(run.of(visit.actor(), id).isEmpty() ? "/channels/letters" : "/channels/letters/runs/" + id);
    }

    @PostMapping("/channels/letters/runs/{id}/again")
    ResponseEntity<Void> again(@PathVariable("id") UUID id, Visit visit) {
        run.again(visit.me(), id);
        return Seen.other("/channels/letters/runs/" + id);
    }

    @PostMapping("/channels/letters/{id}/outcome")
    ResponseEntity<Void> outcome(
            @PathVariable("id") UUID id,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "run", defaultValue = "") String back,
            Visit visit) {
        var heard = PrintRun.Outcome.read(outcome).orElseThrow(() -> Refusal.bad("outcome"));
        if (!run.outcome(visit.me(), id, heard)) {
            throw Refusal.notFound();
        }
        return Seen.other(
                Typed.id(back).map(each -> "/channels/letters/runs/" + each).orElse("/channels/letters"));
    }

    private Map<PersonId, Person> names(Visit visit, List<PrintRun.Paper> letters) {
        return people.visibleTo(
                visit.actor(), letters.stream().map(PrintRun.Paper::person).collect(Collectors.toSet()));
    }
}
