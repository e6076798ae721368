package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Recovery cards: sixteen letters and digits on paper, good for one time. Only a keyed hash of them is kept; with 76
/// bits by chance, there is nothing to guess.
@Component
public class Cards {
    private static final Duration SECOND_TAP = Duration.ofMinutes(10);

    private final Gate gate;
    private final CardStore store;
    private final Keys keys;
    private final Audit audit;
    private final Clock clock;

    Cards(Gate gate, CardStore store, Keys keys, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new card of one's own, in the place of the old one.
    public Card make(PersonId person) {
        var card = Card.make();
        gate.run(Actor.of(person), () -> {
            store.put(person, hash(card.letters()), clock.instant());
            audit.record(Act.WAY_ADDED, Optional.of(person), "card");
        });
        return card;
    }

    /// A coordinator makes a card for somebody in the caseload, after the program's own check of who it is; the old one
    /// is worth nothing from then on.
    ///
    /// @throws org.springframework.dao.DataAccessException where the coordinator may not
    public Card reissue(PersonId coordinator, PersonId person, boolean withoutPasskeys) {
        var card = Card.make();
        gate.run(Actor.of(coordinator), () -> {
            store.reissue(person, hash(card.letters()), coordinator, clock.instant());
            audit.record(Act.CARD_REISSUED, Optional.of(person), "");
            if (withoutPasskeys) {
                store.deletePasskeys(person);
            }
        });
        return card;
    }

    /// Whose card it is.
    ///
    /// @param form a number of the form it was typed into
    public Optional<PersonId> owner(String typed, UUID form) {
        return gate.as(Actor.DOOR, () -> store.owner(hash(Secret.bare(typed)), form, since()));
    }

    /// @param next the card in its place; the same form gets the same one, which is kept nowhere
    /// @param again whether this form had used it up before
    public record Used(Card next, boolean again) {}

    /// Uses the card up. Whoever comes second, with another form, gets nothing.
    public Optional<Used> use(String typed, UUID form) {
        var letters = Secret.bare(typed);
        var next = after(letters, form);
        return gate.as(Actor.DOOR, () -> {
            if (store.use(hash(letters), form, hash(next.letters()), clock.instant())) {
                return Optional.of(new Used(next, false));
            }
            return store.used(hash(letters), form, since())
                    ? Optional.of(new Used(next, true))
                    : Optional.<Used>empty();
        });
    }

    private Card after(String letters, UUID form) {
        return Card.of(keys.fingerprint("card after", letters + " " + form));
    }

    private Instant since() {
        return clock.instant().minus(SECOND_TAP);
    }

    private byte[] hash(String letters) {
        return keys.fingerprint("card", letters);
    }
}
