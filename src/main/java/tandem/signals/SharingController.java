package tandem.signals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// Opening signals to somebody, closing them again, and reading what others opened.
@Controller
final class SharingController {
    private static final String SHARING = "/signals/sharing";

    private final Rules rules;
    private final Choices choices;
    private final Shares shares;
    private final Openings openings;
    private final People people;

    SharingController(Rules rules, Choices choices, Shares shares, Openings openings, People people) {
        this.rules = rules;
        this.choices = choices;
        this.shares = shares;
        this.openings = openings;
        this.people = people;
    }

    record SharingPage(Page shell, List<Rule> rules, List<Shares.Reader> readers) {
        Texts texts() {
            return shell.texts();
        }

        boolean all(Shares.Reader reader) {
            return reader.rules().contains(Choice.ALL);
        }

        boolean ticked(Shares.Reader reader, Rule rule) {
            return reader.rules().contains(rule.id());
        }
    }

    /// What one person opened.
    record One(String name, List<Openings.Kept> signals) {}

    record OpenedPage(Page shell, List<One> people) {
        Texts texts() {
            return shell.texts();
        }

        String since(Openings.Kept kept) {
            var visit = shell.visit();
            return texts().date(kept.at().atZone(visit.readerZone()).toLocalDate());
        }
    }

    @GetMapping(SHARING)
    Html sharing(Visit visit) {
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("signals.sharing"));
        return Html.of(
                "signals/sharing.jte", shell, new SharingPage(shell, rules.all(), shares.readers(visit.me())));
    }

    /// What is ticked is open from now on, and nothing else.
    @PostMapping(SHARING)
    Object share(
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "rule", defaultValue = "") List<String> ticked,
            Visit visit) {
        var reader = reader(who, visit);
        choices.change(visit.me(), choice -> choice.in(visit.readerZone()));
        shares.open(visit.me(), reader.relation(), known(ticked));
        return Seen.other(SHARING);
    }

    /// All of them is one tick, whatever else is ticked.
    private Set<String> known(List<String> ticked) {
        return ticked.contains(Choice.ALL)
                ? Set.of(Choice.ALL)
                : rules.all().stream().map(Rule::id).filter(ticked::contains).collect(Collectors.toSet());
    }

    @GetMapping("/signals/opened")
    Html opened(Visit visit) {
        var read = openings.read(visit.me());
        var named = people.visibleTo(
                visit.actor(), read.stream().map(Openings.Kept::person).collect(Collectors.toSet()));
        var each = read.stream()
                .map(Openings.Kept::person)
                .distinct()
                .flatMap(person -> Optional.ofNullable(named.get(person)).stream())
                .map(person -> one(person, read))
                .toList();
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signals.opened"));
        return Html.of("signals/opened.jte", shell, new OpenedPage(shell, each));
    }

    private static One one(Person person, List<Openings.Kept> read) {
        return new One(
                person.name(),
                read.stream().filter(kept -> kept.person().equals(person.id())).toList());
    }

    /// One of those who may be asked: whoever is not among them does not exist here.
    private Shares.Reader reader(String who, Visit visit) {
        Optional<UUID> relation = Typed.id(who);
        return shares.readers(visit.me()).stream()
                .filter(each -> relation.filter(each.relation().id()::equals).isPresent())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
