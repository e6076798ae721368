package tandem.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.web.Html;
import tandem.web.LanguageCookie;
import tandem.web.OwnCookie;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Opening the shared device and closing it, for those who work here.
@Controller
final class KiosksController {
    private final Kiosks kiosks;
    private final KioskCookie cookie;
    private final Sessions sessions;
    private final People people;

    KiosksController(Kiosks kiosks, KioskCookie cookie, Sessions sessions, People people) {
        this.kiosks = kiosks;
        this.cookie = cookie;
        this.sessions = sessions;
        this.people = people;
    }

    /// @param names of those who opened them
    record KiosksPage(Page shell, List<Kiosks.Kiosk> open, Map<PersonId, Person> names) {
        String since(Kiosks.Kiosk kiosk) {
            return moment(kiosk.opened());
        }

        String until(Kiosks.Kiosk kiosk) {
            return moment(kiosk.ends());
        }

        String by(Kiosks.Kiosk kiosk) {
            var person = names.get(kiosk.by());
            return person == null ? shell.texts().of("channels.somebody") : person.name();
        }

        private String moment(Instant at) {
            return shell.texts().moment(at, shell.visit().now(), shell.visit().readerZone());
        }
    }

    @GetMapping("/channels/kiosks")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("channels.kiosks.title"));
        var open = kiosks.all(visit.actor());
        var names = people.visibleTo(
                visit.actor(), open.stream().map(Kiosks.Kiosk::by).toList());
        return Html.of("channels/kiosks.jte", shell, new KiosksPage(shell, open, names));
    }

    /// Makes this very device one. Whoever opens it is signed out here: nothing of theirs stays on it.
    @PostMapping("/channels/kiosks")
    ResponseEntity<Void> open(Visit visit, HttpServletResponse response) {
        var me = visit.provenMe();
        var number = OwnCookie.number();
        kiosks.open(me, number);
        var session = visit.reader().session();
        if (session != null) {
            sessions.end(me, session);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Seen.other("/kiosk", cookie.set(number, Kiosks.LASTS), sessions.leave(), LanguageCookie.unset(visit));
    }

    @PostMapping("/channels/kiosks/{id}/end")
    ResponseEntity<Void> close(@PathVariable("id") UUID id, Visit visit) {
        if (!kiosks.close(visit.me(), id)) {
            throw Refusal.notFound();
        }
        return Seen.other("/channels/kiosks");
    }
}
