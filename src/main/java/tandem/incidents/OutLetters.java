package tandem.incidents;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.PublicAddress;
import tandem.web.Texts;

/// Tells somebody who does not come in any more where to read why. Nothing of it stands in the letter.
@Component
class OutLetters {
    private static final Duration LASTS = Duration.ofDays(2);

    private final Identities identities;
    private final People people;
    private final PublicAddress address;
    private final Clock clock;

    OutLetters(Identities identities, People people, PublicAddress address, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    /// None for whoever has no address here: those who handle it tell them the code.
    Optional<Letter> to(PersonId person, String code) {
        return identities
                .of(Actor.SYSTEM, person, IdentityKind.EMAIL)
                .flatMap(to -> people.visibleTo(Actor.SYSTEM, person).map(found -> {
                    var texts = Texts.in(found.language());
                    return new Letter(
                            person.value(),
                            to,
                            texts.of("incidents.out.subject"),
                            texts.of("incidents.out.text", address.of("/appeal"), code),
                            clock.instant().plus(LASTS));
                }));
    }
}
