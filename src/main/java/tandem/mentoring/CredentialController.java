package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// Credentials of peers who are paid, as a supervisor records them.
@Controller
final class CredentialController {
    private final Credentials credentials;
    private final People people;
    private final Aways aways;

    CredentialController(Credentials credentials, People people, Aways aways) {
        this.credentials = credentials;
        this.people = people;
        this.aways = aways;
    }

    /// @param last the last day it holds; empty where it does not expire
    /// @param paid whether they are paid for it
    record CredentialForm(String key, String person, String title, String last, String paid) {
        static final int LONGEST = 160;

        CredentialForm(
                @Nullable String key,
                @Nullable String person,
                @Nullable String title,
                @Nullable String last,
                @Nullable String paid) {
            this.key = requireNonNullElse(key, "").strip();
            this.person = requireNonNullElse(person, "").strip();
            this.title = requireNonNullElse(title, "").strip();
            this.last = requireNonNullElse(last, "").strip();
            this.paid = requireNonNullElse(paid, "").strip();
        }

        static CredentialForm empty() {
            return new CredentialForm(Ids.next().toString(), "", "", "", "");
        }

        /// The text of what is to be mended.
        Optional<String> wrong(LocalDate today) {
            if (title.isEmpty() || title.length() > LONGEST) {
                return Optional.of("mentoring.wrong.title");
            }
            if (!last.isEmpty()
                    && Typed.day(last).filter(day -> !day.isBefore(today)).isEmpty()) {
                return Optional.of("mentoring.wrong.last");
            }
            return paid.equals("yes") ? Optional.empty() : Optional.of("mentoring.wrong.paid");
        }
    }

    /// @param credential empty where none stands
    record Line(Person peer, Optional<Credential> credential, String last) {}

    /// @param wrong the text of what to mend; null where all is well
    record CredentialPage(
            Page shell, List<Line> lines, CredentialForm form, @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        List<Line> without() {
            return lines.stream().filter(line -> line.credential().isEmpty()).toList();
        }

        List<Line> with() {
            return lines.stream().filter(line -> line.credential().isPresent()).toList();
        }
    }

    @GetMapping("/mentoring/credentials")
    Html all(Visit visit) {
        return show(CredentialForm.empty(), Optional.empty(), visit);
    }

    @PostMapping("/mentoring/credentials")
    Object record(CredentialForm form, Visit visit) {
        var id = Typed.id(form.key()).orElseThrow(() -> Refusal.bad("key"));
        var peer = Typed.id(form.person())
                .map(PersonId::new)
                .filter(each -> mentors(visit).stream().anyMatch(mentor -> mentor.id().equals(each)));
        var wrong = peer.isEmpty() ? Optional.of("mentoring.wrong.peer") : form.wrong(aways.today());
        if (wrong.isPresent()) {
            return show(form, wrong, visit).status(422);
        }
        credentials.record(
                visit.me(), peer.orElseThrow(), id, form.title(), Typed.day(form.last()).orElse(null));
        return Seen.other("/mentoring/credentials");
    }

    @PostMapping("/mentoring/credentials/{id}/end")
    Object end(@PathVariable("id") UUID id, Visit visit) {
        credentials.end(visit.me(), id);
        return Seen.other("/mentoring/credentials");
    }

    private List<Person> mentors(Visit visit) {
        return people.with(visit.actor(), Role.MENTOR).stream()
                .filter(each -> !each.id().equals(visit.me()))
                .toList();
    }

    private Html show(CredentialForm form, Optional<String> wrong, Visit visit) {
        var t = visit.texts();
        Map<PersonId, Credential> known = credentials.all(visit.actor()).stream()
                .collect(Collectors.toMap(Credential::person, Function.identity(), (one, other) -> one));
        var lines = mentors(visit).stream()
                .map(peer -> line(peer, Optional.ofNullable(known.get(peer.id())), t))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, t.of("mentoring.credentials"));
        var page = new CredentialPage(shell, lines, form, wrong.map(key -> t.of(key)).orElse(null));
        return Html.of("mentoring/credentials.jte", shell, page);
    }

    private static Line line(Person peer, Optional<Credential> credential, Texts t) {
        var last = credential
                .map(each -> each.expires()
                        .map(day -> t.of("mentoring.credential.last", t.date(day), Integer.toString(day.getYear())))
                        .orElseGet(() -> t.of("mentoring.credential.never")))
                .orElse("");
        return new Line(peer, credential, last);
    }
}
