package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// All the ways in which somebody can come in again.
@Component
public class Ways {
    private final Gate gate;
    private final Identities identities;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final CardStore cards;
    private final RenewalStore renewals;
    private final TicketStore tickets;
    private final ChallengeStore challenges;
    private final TriesStore tries;
    private final Clock clock;

    Ways(
            Gate gate,
            Identities identities,
            Passphrases passphrases,
            Passkeys passkeys,
            CardStore cards,
            RenewalStore renewals,
            TicketStore tickets,
            ChallengeStore challenges,
            TriesStore tries,
            Clock clock) {
        this.gate = gate;
        this.identities = identities;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.cards = cards;
        this.renewals = renewals;
        this.tickets = tickets;
        this.challenges = challenges;
        this.tries = tries;
        this.clock = clock;
    }

    /// @param email where codes go; null for none, as for the others
    /// @param card when it was made
    /// @param name the one that goes with a passphrase
    public record Mine(
            @Nullable String email,
            @Nullable Instant card,
            @Nullable String name,
            List<Passkey> passkeys) {
        public int count() {
            return (email == null ? 0 : 1) + (card == null ? 0 : 1) + (name == null ? 0 : 1) + passkeys.size();
        }
    }

    /// One's own.
    public Mine of(PersonId person) {
        return gate.as(
                Actor.of(person),
                () -> new Mine(
                        identities
                                .of(Actor.of(person), person, IdentityKind.EMAIL)
                                .orElse(null),
                        cards.made(person).orElse(null),
                        passphrases.name(person).orElse(null),
                        passkeys.of(person)));
    }

    /// When an administrator let somebody make a new passkey who has not made it yet.
    Optional<Instant> renewed(PersonId person) {
        return gate.as(Actor.of(person), () -> renewals.made(person));
    }

    /// Holds all ways of somebody for the open unit of work: two that are taken away at once are taken away one after
    /// the other.
    public void lock(PersonId person) {
        cards.lock(person);
    }

    /// When a coordinator made a card for somebody who has not read that yet.
    public Optional<Instant> untold(PersonId person) {
        return gate.as(Actor.of(person), () -> cards.untold(person));
    }

    /// They have read it.
    public void told(PersonId person) {
        gate.run(Actor.of(person), () -> cards.told(person));
    }

    /// Codes and questions that are over, and tries of yesterday.
    int forgetOver() {
        var now = clock.instant();
        return gate.as(
                Actor.SYSTEM,
                () -> tickets.deleteOver(now)
                        + challenges.deleteOver(now)
                        + tries.deleteOlder(now.minus(Duration.ofDays(1))));
    }
}
