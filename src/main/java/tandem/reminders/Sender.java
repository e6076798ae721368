package tandem.reminders;

import com.interaso.webpush.VapidKeys;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The pair of keys by which the makers of browsers know that a message is from here (VAPID). Made at its first use and
/// sealed with a key of its own, as everything secret is; all nodes have the same.
@Component
class Sender {
    private static final UUID ID = new UUID(0x7461_6e64_656d_8000L, 0x8000_0000_0000_0179L);

    private final Gate gate;
    private final DeviceStore store;
    private final Keys keys;
    private volatile @Nullable VapidKeys known;

    Sender(Gate gate, DeviceStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    VapidKeys pair() {
        var remembered = known;
        if (remembered == null) {
            remembered = open(gate.as(Actor.SYSTEM, store::pair).orElseGet(this::make));
            known = remembered;
        }
        return remembered;
    }

    /// What a browser is told, so that it takes messages from here and from nobody else.
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pair().getApplicationServerKey());
    }

    private byte[] make() {
        keys.make(ID);
        var fresh = VapidKeys.generate();
        var sealed = keys.seal(box(), fresh.getX509PublicKey() + " " + fresh.getPkcs8PrivateKey());
        return gate.as(Actor.SYSTEM, () -> {
            store.pair(ID, sealed);
            return store.pair().orElseThrow();
        });
    }

    private VapidKeys open(byte[] sealed) {
        var both = keys.open(box(), sealed).split(" ", 2);
        return VapidKeys.create(both[0], both[1]);
    }

    private static Box box() {
        return new Box(ID, "reminders.sender", "pair", ID);
    }
}
