package tandem.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// Opening sections to somebody, closing them again, and reading what others opened.
@Controller
final class ShareController {
    private final Outline outline;
    private final Shares shares;

    ShareController(Outline outline, Shares shares) {
        this.outline = outline;
        this.shares = shares;
    }

    record SharingPage(Page shell, List<Part> parts, List<Shares.Reads> readers) {
        Texts texts() {
            return shell.texts();
        }
    }

    record PlansPage(Page shell, List<Person> people) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param parts those that are open to the reader
    record ReadPage(Page shell, Shares.Opened opened, List<Part> parts) {
        Texts texts() {
            return shell.texts();
        }

        List<Line> lines(Part part) {
            return opened.lines().stream()
                    .filter(line -> line.section().equals(part.id()))
                    .toList();
        }
    }

    @GetMapping("/plan/sharing")
    Html sharing(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("plan.sharing"));
        return Html.of(
                "plan/sharing.jte", shell, new SharingPage(shell, outline.in(visit.language()), shares.of(visit.me())));
    }

    /// What is ticked is open from now on, and nothing else.
    @PostMapping("/plan/sharing")
    Object share(
            @RequestParam(name = "holder", defaultValue = "") String holder,
            @RequestParam(name = "section", defaultValue = "") List<String> sections,
            Visit visit) {
        var reader = reader(holder, visit);
        var known = outline.in(visit.language()).stream()
                .map(Part::id)
                .filter(sections::contains)
                .toList();
        shares.open(visit.me(), reader, known);
        return Seen.other("/plan/sharing");
    }

    @GetMapping("/plans")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("plan.others"));
        return Html.of("plan/plans.jte", shell, new PlansPage(shell, shares.with(visit.me())));
    }

    @GetMapping("/plans/{person}")
    Html read(@PathVariable("person") UUID person, Visit visit) {
        var opened = shares.read(visit.me(), new PersonId(person)).orElseThrow(Refusal::notFound);
        var shell = Page.personal(
                visit, Tab.NONE, visit.texts().of("plan.of", opened.person().name()));
        var parts = outline.in(visit.language()).stream()
                .filter(part -> opened.sections().contains(part.id()))
                .toList();
        return Html.of("plan/read.jte", shell, new ReadPage(shell, opened, parts));
    }

    /// One of those who may be asked: whoever is not among them does not exist here.
    private PersonId reader(String id, Visit visit) {
        Optional<PersonId> named = Typed.id(id).map(PersonId::new);
        return shares.of(visit.me()).stream()
                .map(each -> each.person().id())
                .filter(each -> named.filter(each::equals).isPresent())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
