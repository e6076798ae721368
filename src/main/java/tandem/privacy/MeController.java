package tandem.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Trail;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Sights;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Who sees what is mine.
@Controller
class MeController {
    private static final int NEWEST = 5;
    private static final int A_PAGE = 50;

    private final People people;
    private final Relations relations;
    private final List<Sights> passing;
    private final Looks looks;
    private final Copies copies;
    private final Erasures erasures;

    MeController(
            People people, Relations relations, List<Sights> passing, Looks looks, Copies copies, Erasures erasures) {
        this.people = people;
        this.relations = relations;
        this.passing = passing;
        this.looks = looks;
        this.copies = copies;
        this.erasures = erasures;
    }

    @GetMapping("/me")
    Html me(Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.me.title"));
        var page = new MePage(
                shell,
                people.visibleTo(visit.actor(), me).map(Person::name).orElse(""),
                sights(visit, me),
                passing.stream().flatMap(each -> each.of(me).stream()).toList(),
                looks.newest(me, visit, NEWEST),
                copies.modules(),
                erasures.of(me));
        return Html.of("privacy/me.jte", shell, page);
    }

    @GetMapping("/me/looks")
    Html looks(@RequestParam(name = "before", required = false) Optional<UUID> before, Visit visit) {
        var found = looks.before(visit.me(), visit.texts(), before.orElse(Trail.NEWEST), A_PAGE + 1);
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.looks.title"));
        var page = new LooksPage(
                shell,
                before.isEmpty() ? looks.outside(visit.me()) : List.of(),
                found.subList(0, Math.min(A_PAGE, found.size())),
                found.size() > A_PAGE);
        return Html.of("privacy/looks.jte", shell, page);
    }

    /// Ends what a greeter or a mentor may see.
    @PostMapping("/me/sight/{id}/end")
    Object stop(@PathVariable("id") UUID id, Visit visit) {
        var mine = relations.to(visit.actor(), visit.me()).stream()
                .anyMatch(each -> each.id().equals(id));
        if (!mine || !relations.end(visit.actor(), id)) {
            throw Refusal.notFound();
        }
        return Seen.other("/me");
    }

    private List<MePage.Sight> sights(Visit visit, PersonId me) {
        var all = relations.to(visit.actor(), me);
        var names = people.visibleTo(
                visit.actor(), all.stream().map(Relation::holder).toList());
        return all.stream()
                .filter(relation -> names.containsKey(relation.holder()) || lasts(relation))
                .map(relation -> new MePage.Sight(
                        relation,
                        Optional.ofNullable(names.get(relation.holder()))
                                .map(Person::name)
                                .orElse("")))
                .toList();
    }

    /// A greeter, a mentor, a leader sees nobody through a block; then neither is known to the other by name.
    private static boolean lasts(Relation relation) {
        return relation.kind() == RelationKind.CASELOAD || relation.kind() == RelationKind.GLASS;
    }
}
