package tandem.mentoring;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.audit.Audit;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// What a mentor wrote down with somebody, for the coordinator who looks after them.
@Controller
final class ReadController {
    private final Notes notes;
    private final People people;
    private final Relations relations;
    private final Audit audit;
    private final Gate gate;

    ReadController(Notes notes, People people, Relations relations, Audit audit, Gate gate) {
        this.notes = notes;
        this.people = people;
        this.relations = relations;
        this.audit = audit;
        this.gate = gate;
    }

    record ReadPage(Page shell, Person person, List<Goal> goals, List<WalkPage.NoteLine> notes) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/mentoring/{person}/notes")
    Html notes(@PathVariable("person") UUID id, Visit visit) {
        var person = cared(new PersonId(id), visit);
        gate.run(visit.actor(), () -> audit.looked(person.id(), "mentoring.notes"));
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("mentoring.notes.of", person.name()));
        var lines = WalkPage.NoteLine.of(notes.of(visit.actor(), person.id()), people, visit);
        var page = new ReadPage(shell, person, notes.goals(visit.actor(), person.id()), lines);
        return Html.of("mentoring/read.jte", shell, page);
    }

    private Person cared(PersonId person, Visit visit) {
        return relations.of(visit.actor(), visit.me()).stream()
                .filter(each ->
                        each.kind() == RelationKind.CASELOAD && each.subject().equals(person))
                .findFirst()
                .flatMap(each -> people.visibleTo(visit.actor(), person))
                .orElseThrow(Refusal::notFound);
    }
}
