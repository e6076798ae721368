package tandem.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Keys;
import tandem.people.HeardFrom;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.ways.Cards;

/// Shared devices in the lobby, and whose turn it is at each. A turn is no session: it opens nothing but
/// the few things of [AtKiosk], one person's at a time, and is over a minute after the last tap, whatever
/// the browser shows.
@Component
class Kiosks {
    static final Duration IDLE = Duration.ofSeconds(60);
    static final Duration LASTS = Duration.ofHours(14);

    private final Gate gate;
    private final KioskStore store;
    private final KioskCodes codes;
    private final Cards cards;
    private final Roles roles;
    private final Audit audit;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Kiosks(
            Gate gate,
            KioskStore store,
            KioskCodes codes,
            Cards cards,
            Roles roles,
            Audit audit,
            Keys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.codes = codes;
        this.cards = cards;
        this.roles = roles;
        this.audit = audit;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    record Kiosk(UUID id, Instant opened, PersonId by, Instant ends) {}

    /// @param language that they chose for it; empty where it is their own
    record Turn(UUID id, PersonId person, Optional<Language> language) {}

    /// Makes this device one.
    ///
    /// @param number what its cookie will hold
    void open(PersonId by, String number) {
        var now = clock.instant();
        gate.run(Actor.of(by), () -> {
            store.open(Ids.next(), hash(number), by, now, now.plus(LASTS));
            audit.record(Act.KIOSK_OPENED, Optional.empty(), "");
        });
    }

    /// Those that are open.
    List<Kiosk> all(Actor actor) {
        return gate.as(actor, () -> store.all(clock.instant()));
    }

    /// @return whether it was open
    boolean close(PersonId by, UUID kiosk) {
        return gate.as(Actor.of(by), () -> store.close(kiosk, by, clock.instant()));
    }

    /// The device that has this number, while it is open.
    Optional<UUID> of(String number) {
        return gate.as(Actor.DOOR, () -> store.of(hash(number), clock.instant()));
    }

    /// Whose turn it is. Asking does not make it longer.
    Optional<Turn> turn(UUID kiosk) {
        return gate.as(Actor.DOOR, () -> store.turn(kiosk, clock.instant().minus(IDLE)));
    }

    /// Somebody shows a card or says a number. The card stays good: so little is shown here that it need
    /// not be used up.
    ///
    /// @param language that they chose on the screen before
    /// @return whether it is somebody's
    boolean enter(UUID kiosk, String typed, Optional<Language> language) {
        var person = codes.owner(typed).or(() -> cards.owner(typed, Ids.next())).filter(this::stands);
        person.ifPresent(each -> gate.run(Actor.DOOR, () -> {
            store.endTurn(kiosk, clock.instant());
            store.begin(Ids.next(), kiosk, each, clock.instant());
            language.ifPresent(chosen -> store.speak(kiosk, chosen, clock.instant()));
            audit.record(Act.SIGNED_IN, Optional.of(each), "kiosk");
            events.publishEvent(new HeardFrom(each, clock.instant()));
        }));
        return person.isPresent();
    }

    private boolean stands(PersonId person) {
        return !roles.of(person).isEmpty();
    }

    /// They tapped something: a minute from now.
    void touch(UUID kiosk) {
        gate.run(Actor.DOOR, () -> store.touch(kiosk, clock.instant()));
    }

    /// They read in another language from here on, for as long as it is their turn.
    void speak(UUID kiosk, Language language) {
        gate.run(Actor.DOOR, () -> store.speak(kiosk, language, clock.instant()));
    }

    void leave(UUID kiosk) {
        gate.run(Actor.DOOR, () -> store.endTurn(kiosk, clock.instant()));
    }

    /// When somebody was at one lately.
    List<Instant> ever(PersonId person) {
        return gate.as(Actor.of(person), () -> store.ever(person));
    }

    /// Old devices, and whose turn it was.
    int forget() {
        return gate.as(Actor.SYSTEM, () -> store.deleteEnded(clock.instant().minus(LASTS)));
    }

    private byte[] hash(String number) {
        return keys.fingerprint("channels.kiosk", number);
    }
}
