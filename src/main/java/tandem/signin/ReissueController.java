package tandem.signin;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.ways.Cards;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Somebody lost their phone and their card. Their coordinator checks who it is as the program does, and makes a new
/// card; whoever found the old things is out, and the person reads of it when they come in.
@Controller
final class ReissueController {
    private final People people;
    private final Relations relations;
    private final Cards cards;
    private final Sessions sessions;

    ReissueController(People people, Relations relations, Cards cards, Sessions sessions) {
        this.people = people;
        this.relations = relations;
        this.cards = cards;
        this.sessions = sessions;
    }

    /// @param checked `yes` where it was checked who asks
    /// @param phone `yes` where a phone with passkeys is gone as well
    record ReissueForm(@Nullable String checked, @Nullable String phone) {}

    record ReissuePage(Page shell, Person person, boolean wrong) {
        String action() {
            return "/people/" + person.id() + "/card";
        }
    }

    @GetMapping("/people/{id}/card")
    Html ask(@PathVariable UUID id, Visit visit) {
        return page(visit, inCaseload(visit, id), false);
    }

    @PostMapping("/people/{id}/card")
    Html reissue(@PathVariable UUID id, ReissueForm form, Visit visit) {
        var person = inCaseload(visit, id);
        if (!Objects.equals(form.checked(), "yes")) {
            return page(visit, person, true).status(422);
        }
        var card = cards.reissue(visit.me(), person.id(), Objects.equals(form.phone(), "yes"));
        sessions.endAll(person.id());
        return CardPage.theirs(visit, card, "/desk", "signin.card.reissued");
    }

    private Person inCaseload(Visit visit, UUID id) {
        var person = new PersonId(id);
        return relations.to(visit.actor(), person).stream()
                .filter(each ->
                        each.kind() == RelationKind.CASELOAD && each.holder().equals(visit.me()))
                .findFirst()
                .flatMap(relation -> people.visibleTo(visit.actor(), person))
                .orElseThrow(Refusal::notFound);
    }

    private static Html page(Visit visit, Person person, boolean wrong) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("signin.reissue.title", person.name()));
        return Html.of("signin/reissue.jte", shell, new ReissuePage(shell, person, wrong));
    }
}
