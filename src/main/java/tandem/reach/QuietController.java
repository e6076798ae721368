package tandem.reach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Entry;
import tandem.audit.Trail;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Words for quiet times: one's own, and those that others opened to the reader.
@Controller
final class QuietController {
    private static final int LATELY = 200;
    private static final int SHOWN = 5;

    private final Quiet quiet;
    private final MyPeople mine;
    private final QuietWords words;
    private final Relations relations;
    private final People people;
    private final Trail trail;

    QuietController(Quiet quiet, MyPeople mine, QuietWords words, Relations relations, People people, Trail trail) {
        this.quiet = quiet;
        this.mine = mine;
        this.words = words;
        this.relations = relations;
        this.people = people;
        this.trail = trail;
    }

    @GetMapping("/reach/quiet")
    Html own(@RequestParam(name = "saved", required = false) Optional<String> saved, Visit visit) {
        return show(null, Map.of(), saved.isPresent(), visit);
    }

    @PostMapping("/reach/quiet")
    Object write(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
        var form = new QuietForm(typed);
        var wrong = form.wrong(words);
        if (!wrong.isEmpty()) {
            return show(form, wrong, false, visit).status(422);
        }
        quiet.write(visit.me(), form.plan(words, mine.of(visit.me())));
        return Seen.other("/reach/quiet?saved=1");
    }

    @PostMapping("/reach/quiet/pause")
    Object pause(Visit visit) {
        quiet.pause(visit.me(), true);
        return Seen.other("/reach/quiet");
    }

    @PostMapping("/reach/quiet/pause/end")
    Object resume(Visit visit) {
        quiet.pause(visit.me(), false);
        return Seen.other("/reach/quiet");
    }

    @PostMapping("/reach/quiet/showing")
    Object show(Visit visit) {
        quiet.show(visit.me(), true);
        return Seen.other("/reach/quiet");
    }

    @PostMapping("/reach/quiet/showing/end")
    Object hide(Visit visit) {
        quiet.show(visit.me(), false);
        return Seen.other("/reach/quiet");
    }

    @PostMapping("/reach/quiet/removal")
    Object withdraw(Visit visit) {
        quiet.withdraw(visit.me());
        return Seen.other("/reach/quiet");
    }

    @GetMapping("/reach/quiet/open")
    Html open(Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("reach.quiet.others"));
        var open = people.visibleTo(visit.actor(), quiet.open(visit.me())).values().stream()
                .toList();
        return Html.of("reach/open.jte", shell, new QuietOpen(shell, open));
    }

    @GetMapping("/reach/quiet/{person}")
    Html read(@PathVariable("person") UUID id, Visit visit) {
        var member = new PersonId(id);
        var person = people.visibleTo(visit.actor(), member).orElseThrow(Refusal::notFound);
        var plan = quiet.of(visit.me(), member).orElseThrow(Refusal::notFound);
        var shell = Page.personal(visit, tab(visit), visit.texts().of("reach.quiet.title"));
        return Html.of(
                "reach/reading.jte", shell, new QuietReading(shell, person.name(), plan, words, person.language()));
    }

    private Html show(@Nullable QuietForm typed, Map<String, String> wrong, boolean saved, Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("reach.quiet.title"));
        var readers = relations.to(visit.actor(), me).stream()
                .map(relation -> relation.kind().code())
                .distinct()
                .toList();
        var page = new QuietPage(shell, quiet.own(me), mine.of(me), words, typed, wrong, reads(visit), readers, saved);
        return Html.of("reach/quiet.jte", shell, page);
    }

    /// “Cory, March 20”.
    private List<String> reads(Visit visit) {
        var looks = trail.looksAt(visit.me(), Trail.NEWEST, LATELY).stream()
                .filter(entry -> entry.object().equals(Quiet.LOOK))
                .limit(SHOWN)
                .toList();
        var names = people.visibleTo(
                visit.actor(),
                looks.stream().flatMap(entry -> entry.actor().stream()).toList());
        return looks.stream()
                .map(entry -> visit.texts().of("reach.quiet.read", name(entry, names, visit), day(entry.at(), visit)))
                .toList();
    }

    private static String name(Entry entry, Map<PersonId, Person> names, Visit visit) {
        return entry.actor()
                .flatMap(actor -> Optional.ofNullable(names.get(actor)))
                .map(Person::name)
                .orElseGet(() -> visit.texts().of("privacy.look.nobody"));
    }

    private static String day(Instant moment, Visit visit) {
        return visit.texts().moment(moment, visit.now(), visit.readerZone());
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }
}
