package tandem.greeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.people.People;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The greeter's list, and the page on which the two of a greeting write to each other.
@Controller
final class GreetingController {
    /// Whoever came longer ago has had a first session, or is not waiting for one.
    private static final Duration LATELY = Duration.ofDays(60);

    private final Greetings greetings;
    private final GreetingFaces faces;
    private final People people;
    private final Blocks blocks;
    private final Afterwards afterwards;

    GreetingController(Greetings greetings, GreetingFaces faces, People people, Blocks blocks, Afterwards afterwards) {
        this.greetings = greetings;
        this.faces = faces;
        this.people = people;
        this.blocks = blocks;
        this.afterwards = afterwards;
    }

    @GetMapping("/greetings")
    Html list(Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("greeting.title"));
        var held = greetings.heldBy(visit.me()).stream()
                .filter(greeting -> greeting.said() == null
                        || greeting.began().isAfter(visit.now().minus(LATELY)))
                .toList();
        var overdue = greetings.overdue(visit.me());
        var all = new ArrayList<>(held);
        all.addAll(overdue);
        var names = people.visibleTo(
                visit.actor(), all.stream().map(Greeting::person).toList());
        var after = held.stream()
                .filter(greeting -> greeting.said() != null && afterwards.since(visit.actor(), greeting.person()))
                .toList();
        return Html.of("greeting/greetings.jte", shell, new GreetingsPage(shell, held, overdue, after, names));
    }

    @GetMapping("/greetings/{id}")
    Html one(@PathVariable UUID id, Visit visit) {
        return show(seen(id, visit), Ids.next(), "", null, visit);
    }

    @PostMapping("/greetings/{id}/words")
    Object say(@PathVariable UUID id, @RequestParam("key") UUID key, @RequestParam("words") String words, Visit visit) {
        var greeting = seen(id, visit);
        var said = words.replace("\r\n", "\n").strip();
        if (said.isEmpty() || said.length() > GreetingPage.LONGEST) {
            var wrong = said.isEmpty() ? "greeting.wrong.empty" : "greeting.wrong.long";
            return show(greeting, key, said, wrong, visit).status(422);
        }
        if (!page(greeting, key, said, null, visit).mayWrite()) {
            return show(greeting, key, said, null, visit).status(422);
        }
        greetings.say(visit.me(), greeting, key, said);
        return Seen.other("/greetings/" + id);
    }

    @PostMapping("/greetings/{id}/passing")
    Object pass(@PathVariable UUID id, Visit visit) {
        if (!greetings.pass(visit.me(), seen(id, visit))) {
            throw Refusal.notFound();
        }
        return Seen.other("/greetings");
    }

    /// How the first session was; private unless they choose otherwise.
    @PostMapping("/greetings/{id}/answer")
    Object answer(
            @PathVariable UUID id,
            @RequestParam("felt") String felt,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "shown", defaultValue = "no") String shown,
            Visit visit) {
        var greeting = mine(id, visit);
        var words = typed.replace("\r\n", "\n").strip();
        if (words.length() > GreetingPage.LONGEST) {
            throw Refusal.bad("words");
        }
        var chosen = Felt.of(felt).orElseThrow(() -> Refusal.bad("felt"));
        afterwards.say(visit.me(), greeting, new HowItWas(chosen, words, shown.equals("yes")));
        return Seen.other("/greetings/" + id + "#afterwards");
    }

    @PostMapping("/greetings/{id}/answer/end")
    Object takeBack(@PathVariable UUID id, Visit visit) {
        afterwards.takeBack(visit.me(), mine(id, visit));
        return Seen.other("/greetings/" + id + "#afterwards");
    }

    private Greeting mine(UUID id, Visit visit) {
        var greeting = seen(id, visit);
        if (!greeting.person().equals(visit.me())) {
            throw Refusal.notFound();
        }
        return greeting;
    }

    private Greeting seen(UUID id, Visit visit) {
        return greetings.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    private Html show(Greeting greeting, UUID key, String typed, @Nullable String wrong, Visit visit) {
        var page = page(greeting, key, typed, wrong, visit);
        return Html.of("greeting/greeting.jte", page.shell(), page);
    }

    private GreetingPage page(Greeting greeting, UUID key, String typed, @Nullable String wrong, Visit visit) {
        var face = faces.visibleTo(visit.actor(), greeting.id());
        var ended = GreetingFaces.other(greeting, visit.actor())
                .filter(other -> blocks.parted(visit.actor(), visit.me(), other))
                .isPresent();
        return new GreetingPage(
                Page.personal(visit, tab(visit), visit.texts().of("greeting.title")),
                greeting,
                greetings.said(visit.me(), greeting),
                face.map(Faces.Face::name).orElse(null),
                ended,
                !ended && afterwards.since(visit.actor(), greeting.person()),
                afterwards.to(visit.actor(), greeting),
                key,
                typed,
                wrong);
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }
}
