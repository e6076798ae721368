package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// A new passkey for somebody who works here and lost theirs: an administrator makes a link and hands it over. From
/// then
/// on nothing else lets them in, until they have made one.
@Component
public class Renewals {
    private static final Duration LASTS = Duration.ofDays(1);
    private static final Duration LETTER_LASTS = Duration.ofDays(7);

    private final Gate gate;
    private final RenewalStore store;
    private final CardStore cards;
    private final Identities identities;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Renewals(
            Gate gate,
            RenewalStore store,
            CardStore cards,
            Identities identities,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.cards = cards;
        this.identities = identities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param path where the link leads; nothing can show it again
    /// @param told whether a letter says so to the person, whose address we may not know
    public record Made(String path, boolean told) {}

    /// Takes a colleague's passkeys away and makes the link to another. The link made before is worth nothing.
    ///
    /// @throws org.springframework.dao.DataAccessException where the administrator may not
    public Made make(PersonId administrator, Person colleague) {
        var actor = Actor.of(administrator);
        var code = Secret.number();
        var now = clock.instant();
        var address = identities.of(Actor.DOOR, colleague.id(), IdentityKind.EMAIL);
        gate.run(actor, () -> {
            store.put(colleague.id(), Secret.hash(code), administrator, now, now.plus(LASTS));
            cards.deletePasskeys(colleague.id());
            audit.record(Act.PASSKEY_RENEWED, Optional.of(colleague.id()), "");
            address.ifPresent(to -> outbox.send(actor, letter(colleague, to, now)));
        });
        return new Made("/sign-in/new/" + code, address.isPresent());
    }

    /// Whether the link would still let somebody in; asking uses nothing up.
    public boolean stands(String code) {
        return gate.as(Actor.DOOR, () -> store.stands(Secret.hash(code), clock.instant()));
    }

    /// Whose link it is. It works in the browser that used it first, and in no other.
    ///
    /// @param browser what only this browser knows
    public Optional<PersonId> use(String code, String browser) {
        return gate.as(Actor.DOOR, () -> store.use(Secret.hash(code), Secret.hash(browser), clock.instant()));
    }

    /// Whether somebody has a passkey to make before anything else lets them in.
    public boolean awaited(PersonId person) {
        return gate.as(Actor.DOOR, () -> store.made(person)).isPresent();
    }

    private static Letter letter(Person colleague, String to, Instant now) {
        var texts = Texts.in(colleague.language());
        return new Letter(
                colleague.id().value(),
                to,
                texts.of("ways.renewed.subject"),
                texts.of("ways.renewed.text"),
                now.plus(LETTER_LASTS));
    }
}
