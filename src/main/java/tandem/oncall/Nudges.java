package tandem.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;

/// Letters that say that something waits for somebody, in their language, and nothing of what or who it is.
///
/// ```java
/// nudges.send(List.of(cory), "mentoring.letter.worry", Duration.ofHours(1));   // its .subject and its .text
/// ```
@Component
public class Nudges {
    private final People people;
    private final Identities identities;
    private final Outbox outbox;
    private final Clock clock;

    Nudges(People people, Identities identities, Outbox outbox, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// To all of these, within the system's open unit of work.
    ///
    /// @param key of the two texts, which end in `.subject` and `.text`
    public void send(Collection<PersonId> whom, String key, Duration lasts) {
        to(whom, key, lasts).forEach(letter -> outbox.send(Actor.SYSTEM, letter));
    }

    /// Those of these whom e-mail reaches.
    public List<Letter> to(Collection<PersonId> whom, String key, Duration lasts) {
        return whom.stream()
                .distinct()
                .flatMap(each -> to(each, key, lasts).stream())
                .toList();
    }

    /// @param filled what stands in the text, where it has places for it
    /// @return empty where we have no address
    public Optional<Letter> to(PersonId person, String key, Duration lasts, Object... filled) {
        return people.visibleTo(Actor.SYSTEM, person)
                .map(Person::language)
                .flatMap(language -> to(person, language, key, clock.instant().plus(lasts), filled));
    }

    /// The same, where the language is known.
    public Optional<Letter> to(PersonId person, Language language, String key, Instant until, Object... filled) {
        var texts = Texts.in(language);
        return identities
                .of(Actor.SYSTEM, person, IdentityKind.EMAIL)
                .map(to -> new Letter(
                        person.value(), to, texts.of(key + ".subject"), texts.of(key + ".text", filled), until));
    }
}
