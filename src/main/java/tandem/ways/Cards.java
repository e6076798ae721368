package tandem.ways;

import java.time.Clock;
import java.time.Duration;
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

    /// Uses the card up. Whoever comes second, with another form, gets nothing.
    ///
    /// @return the next one, to be shown now and never again
    public Optional<Card> use(String typed, UUID form) {
        var next = Card.make();
        boolean used = gate.as(
                Actor.DOOR,
                () -> store.use(hash(Secret.bare(typed)), form, since(), hash(next.letters()), clock.instant()));
        return used ? Optional.of(next) : Optional.empty();
    }

    private java.time.Instant since() {
        return clock.instant().minus(SECOND_TAP);
    }

    private byte[] hash(String letters) {
        return keys.fingerprint("card", letters);
    }
}
