package tandem.reminders;

import com.interaso.webpush.WebPush;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/// The browsers to which somebody lets messages come. A browser is whose it was given last: nobody gets another's.
@Component
class Devices {
    /// For every message the same length, so that nobody on the way tells them apart.
    private static final int LENGTH = 900;
    private static final int KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;

    private final Gate gate;
    private final DeviceStore store;
    private final Keys keys;
    private final Sender sender;
    private final PushPost post;
    private final PublicAddress address;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Devices(Gate gate, DeviceStore store, Keys keys, Sender sender, PushPost post, PublicAddress address, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.sender = sender;
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    /// @param kind `phone`, `computer` or `unknown`
    record Device(UUID id, String kind, LocalDate since) {}

    /// As the browser gave it.
    private record Card(String endpoint, String key, String auth) {}

    List<Device> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(row -> new Device(row.id(), row.kind(), row.since()))
                .toList();
    }

    /// Whether what a browser gave can be one of its addresses.
    boolean fits(String endpoint, String key, String auth) {
        return post.takes(endpoint) && bytes(key).length == KEY_BYTES && bytes(auth).length == AUTH_BYTES;
    }

    void add(PersonId me, String endpoint, String key, String auth, String kind) {
        var id = UUID.nameUUIDFromBytes(keys.fingerprint("reminders.device", endpoint));
        var card = keys.seal(box(me, id), json.writeValueAsString(new Card(endpoint, key, auth)));
        gate.run(Actor.SYSTEM, () -> store.delete(id));
        gate.run(
                Actor.of(me),
                () -> store.insert(new DeviceStore.Sealed(
                        id, me, card, kind, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }

    void end(PersonId me, UUID device) {
        gate.run(Actor.of(me), () -> store.delete(device));
    }

    boolean any(PersonId person) {
        return !gate.as(Actor.SYSTEM, () -> store.of(person)).isEmpty();
    }

    /// Sends a message to each of them, sealed for it alone; one that is gone is forgotten. Outside of any unit of
    /// work.
    ///
    /// @param seconds for so long it may wait where a phone is off
    void send(PersonId person, Object message, int seconds) {
        var plain = json.writeValueAsString(message);
        var padded = plain + " ".repeat(Math.max(0, LENGTH - plain.getBytes(StandardCharsets.UTF_8).length));
        for (var device : gate.as(Actor.SYSTEM, () -> store.of(person))) {
            var card = json.readValue(keys.open(box(person, device.id()), device.card()), Card.class);
            if (send(card, padded.getBytes(StandardCharsets.UTF_8), seconds) == PushPost.Answer.GONE) {
                gate.run(Actor.SYSTEM, () -> store.delete(device.id()));
            }
        }
    }

    private PushPost.Answer send(Card card, byte[] message, int seconds) {
        var push = new WebPush(address.secure() ? address.origin() : "https://localhost", sender.pair());
        var sealed = push.getBody(message, bytes(card.key()), bytes(card.auth()));
        return post.send(
                card.endpoint(), push.getHeaders(card.endpoint(), seconds, null, WebPush.Urgency.Normal), sealed);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.replace("=", ""));
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "reminders.device", "card", id);
    }
}
