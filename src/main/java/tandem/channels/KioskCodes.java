package tandem.channels;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Eight digits by which somebody shows who they are at the shared device, and nowhere else: a number of
/// their own, for as long as they say yes to the device, or one that a coordinator says to them, once and
/// for minutes. Only a keyed hash is kept.
@Component
class KioskCodes {
    private static final int DIGITS = 8;
    private static final Duration SPOKEN = Duration.ofMinutes(10);

    private final Gate gate;
    private final KioskCodeStore store;
    private final Channels channels;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KioskCodes(Gate gate, KioskCodeStore store, Channels channels, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.channels = channels;
        this.keys = keys;
        this.clock = clock;
    }

    /// A new one of one's own, in the place of the old one; with it comes the yes to the device.
    ///
    /// @return as it is shown: `1234 5678`
    String make(PersonId me) {
        var code = digits();
        gate.run(Actor.of(me), () -> {
            channels.agree(Actor.of(me), me, Channel.KIOSK);
            store.put(hash(code), me, clock.instant(), Optional.empty());
        });
        return shown(code);
    }

    /// One to say to somebody who stands there.
    ///
    /// @throws org.springframework.dao.DataAccessException where the coordinator does not look after them
    String speak(PersonId coordinator, PersonId person) {
        var code = digits();
        var now = clock.instant();
        gate.run(Actor.of(coordinator), () -> store.put(hash(code), person, now, Optional.of(now.plus(SPOKEN))));
        return shown(code);
    }

    /// Whose it is. One that was said is used up by this.
    Optional<PersonId> owner(String typed) {
        var hash = hash(typed.replaceAll("[\\s\\p{Pd}.]", ""));
        return gate.as(Actor.DOOR, () -> {
            var owner = store.owner(hash, clock.instant());
            store.use(hash);
            return owner;
        });
    }

    private byte[] hash(String digits) {
        return keys.fingerprint("channels.kiosk_code", digits);
    }

    private String digits() {
        return random.ints(DIGITS, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String shown(String code) {
        return code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2);
    }
}
