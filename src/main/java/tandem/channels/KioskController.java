package tandem.channels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.LanguageCookie;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// The shared device. All of it has one address, so there is nothing to go back to: what it shows is
/// decided anew each time by whose turn it is.
@Controller
final class KioskController {
    private static final int TRIES = 20;
    private static final String HERE = "/kiosk";
    private static final Pattern DONE = Pattern.compile("[a-z]{1,20}");

    private final Kiosks kiosks;
    private final KioskCookie cookie;
    private final List<AtKiosk> things;
    private final People people;
    private final RateLimit limit;

    KioskController(Kiosks kiosks, KioskCookie cookie, List<AtKiosk> things, People people, Clock clock) {
        this.kiosks = kiosks;
        this.cookie = cookie;
        this.things = List.copyOf(things);
        this.people = people;
        this.limit = new RateLimit(TRIES, Duration.ofMinutes(15), clock);
    }

    @GetMapping("/kiosk")
    Html kiosk(
            @RequestParam(name = "done", required = false) Optional<String> done,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kiosk = here(request);
        var turn = kiosk.flatMap(kiosks::turn);
        if (turn.isEmpty()) {
            // What a browser keeps of pages to go back to goes as well.
            response.setHeader("Clear-Site-Data", "\"cache\"");
        } else {
            // The browser asks again by itself, and finds that the turn is over.
            response.setHeader("Refresh", Kiosks.IDLE.toSeconds() + 1 + "; url=" + HERE);
        }
        return turn.map(each -> shown(each, visit, done)).orElseGet(() -> start(visit, kiosk.isPresent(), null));
    }

    /// The language that was chosen on the screen goes with the turn, and the screen forgets it.
    @PostMapping("/kiosk/turn")
    Object enter(@RequestParam(name = "code", defaultValue = "") String code, Visit visit, HttpServletRequest request) {
        var kiosk = here(request).orElseThrow(Refusal::notFound);
        limit.count(request);
        return kiosks.enter(kiosk, code, LanguageCookie.chosen(request, visit))
                ? Seen.other(HERE, LanguageCookie.unset(visit))
                : start(visit, true, "channels.kiosk.wrong").status(422);
    }

    @PostMapping("/kiosk/turn/end")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        here(request).ifPresent(kiosks::leave);
        return Seen.other(HERE);
    }

    /// A minute more, for whoever reads slowly.
    @PostMapping("/kiosk/turn/longer")
    ResponseEntity<Void> stay(@RequestParam(name = "done", defaultValue = "") String done, HttpServletRequest request) {
        onTurn(request).ifPresent(kiosks::touch);
        return seen(done);
    }

    /// In another language, until the turn is over.
    @PostMapping("/kiosk/turn/language")
    ResponseEntity<Void> speak(
            @RequestParam(name = "language", defaultValue = "") String code,
            @RequestParam(name = "done", defaultValue = "") String done,
            Visit visit,
            HttpServletRequest request) {
        var language = visit.spoken(code).orElseThrow(() -> Refusal.bad("language"));
        onTurn(request).ifPresent(kiosk -> kiosks.speak(kiosk, language));
        return seen(done);
    }

    @PostMapping("/kiosk/acts/{code}")
    ResponseEntity<Void> act(
            @PathVariable("code") String code,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "value", defaultValue = "") String value,
            Visit visit,
            HttpServletRequest request) {
        var kiosk = here(request).orElseThrow(Refusal::notFound);
        var turn = kiosks.turn(kiosk);
        if (turn.isEmpty()) {
            return Seen.other(HERE);
        }
        var thing = things.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        boolean offered = thing.choices(turn.get().person(), visit).stream()
                .anyMatch(each -> each.value().equals(value));
        if (!offered) {
            throw Refusal.bad("value");
        }
        thing.act(
                turn.get().person(),
                Typed.id(key).orElseThrow(() -> Refusal.bad("key")),
                value,
                theirs(turn.get(), visit));
        kiosks.touch(kiosk);
        return seen(thing.done(value));
    }

    /// @param done what came of a tap; empty for nothing
    private static ResponseEntity<Void> seen(String done) {
        return Seen.other(DONE.matcher(done).matches() ? HERE + "?done=" + done : HERE);
    }

    private Optional<UUID> onTurn(HttpServletRequest request) {
        return here(request).filter(kiosk -> kiosks.turn(kiosk).isPresent());
    }

    private Optional<UUID> here(HttpServletRequest request) {
        return cookie.number(request).flatMap(kiosks::of);
    }

    private Html shown(Kiosks.Turn turn, Visit visit, Optional<String> done) {
        var theirs = theirs(turn, visit);
        var shown = things.stream().flatMap(each -> thing(each, turn, theirs)).toList();
        var said = done.flatMap(code -> things.stream()
                .flatMap(each -> each.afterwards(code, theirs).stream())
                .map(words -> new KioskPage.Done(code, words))
                .findFirst());
        return page(new KioskPage(theirs, true, true, shown, null, said, turn.id()));
    }

    private static Stream<KioskPage.Thing> thing(AtKiosk thing, Kiosks.Turn turn, Visit visit) {
        return thing
                .said(turn.person(), turn.id(), visit)
                .or(() -> thing.says(turn.person(), visit).map(says -> new AtKiosk.Words(thing.title(visit), says)))
                .map(words -> new KioskPage.Thing(
                        thing.code(), words.title(), words.says(), thing.choices(turn.person(), visit)))
                .stream();
    }

    private Html start(Visit visit, boolean open, @Nullable String said) {
        return page(new KioskPage(visit, open, false, List.of(), said, Optional.empty(), Ids.next()));
    }

    private static Html page(KioskPage page) {
        var shell = Page.personal(page.visit(), Tab.NONE, page.texts().of("channels.kiosk.title"));
        return Html.of("channels/kiosk.jte", shell, page);
    }

    /// In the language of whoever's turn it is, or the one they chose for it.
    private Visit theirs(Kiosks.Turn turn, Visit visit) {
        return turn.language()
                .or(() ->
                        people.visibleTo(Actor.of(turn.person()), turn.person()).map(Person::language))
                .filter(visit.program().languages()::contains)
                .map(visit::in)
                .orElse(visit);
    }
}
