package tandem.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;

/// Letters that say that something waits, and nothing of what. Within the system's open unit of work.
@Component
class Letters {
    private static final Duration WORRY_LASTS = Duration.ofHours(1);
    private static final Duration MOVED_LASTS = Duration.ofDays(2);

    private final Identities identities;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    Letters(Identities identities, People people, Outbox outbox, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    void worry(Collection<PersonId> whom) {
        whom.forEach(each -> send(each, "mentoring.letter.worry", WORRY_LASTS));
    }

    /// To whoever is there for somebody else's people from today on.
    void moved(Collection<PersonId> whom) {
        whom.forEach(each -> send(each, "mentoring.letter.moved", MOVED_LASTS));
    }

    private void send(PersonId person, String key, Duration lasts) {
        letter(person, key, lasts).ifPresent(letter -> outbox.send(Actor.SYSTEM, letter));
    }

    private Optional<Letter> letter(PersonId person, String key, Duration lasts) {
        return identities
                .of(Actor.SYSTEM, person, IdentityKind.EMAIL)
                .flatMap(to -> people.visibleTo(Actor.SYSTEM, person).map(found -> {
                    var texts = Texts.in(found.language());
                    return new Letter(
                            person.value(),
                            to,
                            texts.of(key + ".subject"),
                            texts.of(key + ".text"),
                            clock.instant().plus(lasts));
                }));
    }
}
