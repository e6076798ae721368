package tandem.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.signin.Device;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The sample's own pages: whom to be, and what would have gone out as e-mail. They exist in the sample only.
@Controller
final class PersonaController {
    private final Samples samples;
    private final People people;
    private final Sessions sessions;
    private final Outbox outbox;

    PersonaController(Samples samples, People people, Sessions sessions, Outbox outbox) {
        this.samples = samples;
        this.people = people;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    record PersonasPage(Page shell, List<Persona> personas, Map<PersonId, Person> known) {
        Texts texts() {
            return shell.texts();
        }

        Person person(Persona persona) {
            return Objects.requireNonNull(known.get(persona.person()));
        }
    }

    record OutboxPage(Page shell, List<Letter> letters) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/personas")
    Html personas(Visit visit) {
        var shell =
                Page.personal(onlyInTheSample(visit), Tab.NONE, visit.texts().of("sample.title"));
        var personas = samples.personas();
        var known = people.visibleTo(
                Actor.DOOR, personas.stream().map(Persona::person).toList());
        return Html.of("sample/personas.jte", shell, new PersonasPage(shell, personas, known));
    }

    @PostMapping("/personas")
    ResponseEntity<Void> be(@RequestParam("person") UUID person, Visit visit, HttpServletRequest request) {
        onlyInTheSample(visit);
        var chosen = samples.personas().stream()
                .map(Persona::person)
                .filter(new PersonId(person)::equals)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/")
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", sessions.open(chosen, SessionKind.SHORT, Method.PERSONA, Device.of(request)))
                .build();
    }

    @GetMapping("/outbox")
    Html outbox(Visit visit) {
        var shell =
                Page.personal(onlyInTheSample(visit), Tab.NONE, visit.texts().of("sample.outbox.title"));
        return Html.of("sample/outbox.jte", shell, new OutboxPage(shell, outbox.waiting()));
    }

    private Visit onlyInTheSample(Visit visit) {
        if (!samples.present()) {
            throw Refusal.notFound();
        }
        return visit;
    }
}
