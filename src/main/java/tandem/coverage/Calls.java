package tandem.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Texts;

/// Letters that call somebody to a session that nobody leads. They say that something waits, and nothing else.
@Component
class Calls {
    private static final Duration LASTS = Duration.ofDays(2);

    private final People people;
    private final Identities identities;
    private final Outbox outbox;
    private final Clock clock;

    Calls(People people, Identities identities, Outbox outbox, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Letters to everybody who supervises and to some more, as far as we have an address. Addresses are read before
    /// the
    /// unit of work in which the letters are queued.
    List<Letter> letters(Collection<PersonId> more) {
        var now = clock.instant();
        var supervisors = people.idsWith(Actor.SYSTEM, Role.SUPERVISOR);
        return Stream.concat(supervisors.stream(), more.stream())
                .distinct()
                .flatMap(each -> people.visibleTo(Actor.DOOR, each).stream())
                .flatMap(person -> letter(person, now))
                .toList();
    }

    void send(PersonId by, List<Letter> letters) {
        letters.forEach(letter -> outbox.send(Actor.of(by), letter));
    }

    private Stream<Letter> letter(Person person, Instant now) {
        var texts = Texts.in(person.language());
        return identities.of(Actor.DOOR, person.id(), IdentityKind.EMAIL).stream()
                .map(address -> new Letter(
                        person.id().value(),
                        address,
                        texts.of("coverage.letter.subject"),
                        texts.of("coverage.letter.text"),
                        now.plus(LASTS)));
    }
}
