package tandem.live;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;

/// Seals and opens what is said in a room, and the names there, with the key of that room alone.
@Component
class RoomWords {
    private final Keys keys;

    RoomWords(Keys keys) {
        this.keys = keys;
    }

    /// Before anything is said there.
    void begin(UUID room) {
        keys.make(room);
    }

    /// From now on nothing that was said there opens any more, from wherever it is brought back.
    void forget(UUID room) {
        keys.destroy(room);
    }

    boolean kept(UUID room) {
        return keys.exists(room);
    }

    Room open(RoomStore.Sealed sealed) {
        var room = sealed.room();
        var shown = sealed.shown();
        return shown == null
                ? room
                : new Room(
                        room.id(),
                        room.circle(),
                        room.day(),
                        room.closes(),
                        room.waits(),
                        room.minutes(),
                        room.locked(),
                        room.last(),
                        room.company(),
                        room.host(),
                        room.floor(),
                        room.since(),
                        room.silence(),
                        room.skill(),
                        room.skillFrom(),
                        keys.open(screen(room.id()), shown));
    }

    List<Seat> open(List<SeatStore.Sealed> sealed) {
        return sealed.stream().map(this::open).toList();
    }

    Seat open(SeatStore.Sealed sealed) {
        var seat = sealed.seat();
        return seat.named(keys.open(name(seat.room(), seat.id()), sealed.name()));
    }

    String open(Happened happened) {
        var words = happened.words();
        return words == null ? "" : keys.open(words(happened.room(), happened.id()), words);
    }

    String name(EventStore.Heard heard) {
        return keys.open(name(heard.room(), heard.seat()), heard.name());
    }

    String words(EventStore.Heard heard) {
        return keys.open(words(heard.room(), heard.id()), heard.words());
    }

    byte @Nullable [] seal(UUID room, UUID event, String words) {
        return words.isEmpty() ? null : keys.seal(words(room, event), words);
    }

    /// For who writes it down only where the room is still open: its key is there for as long.
    byte[] sealSaid(UUID room, UUID event, String words) {
        return keys.sealUnasked(words(room, event), words);
    }

    /// The same.
    byte[] sealName(UUID room, UUID seat, String name) {
        return keys.sealUnasked(name(room, seat), name);
    }

    byte @Nullable [] sealShown(UUID room, String words) {
        return words.isEmpty() ? null : keys.seal(screen(room), words);
    }

    private static Box words(UUID room, UUID event) {
        return new Box(room, "live.event", "words", event);
    }

    private static Box name(UUID room, UUID seat) {
        return new Box(room, "live.seat", "name", seat);
    }

    private static Box screen(UUID room) {
        return new Box(room, "live.room", "shown", room);
    }
}
