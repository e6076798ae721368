package tandem.stories;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.sounds.Heard;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Keeps recordings in sealed pieces, and opens as much of them as somebody listens to.
@Component
class Recordings {
    private static final int PIECE = 128 * 1024;

    private final Gate gate;
    private final PieceStore store;
    private final Sealer sealer;

    Recordings(Gate gate, PieceStore store, Sealer sealer) {
        this.gate = gate;
        this.store = store;
        this.sealer = sealer;
    }

    /// Within the author's unit of work.
    Story.Recording keep(PersonId author, UUID story, Heard.Sound sound) {
        var id = Ids.next();
        var bytes = sound.bytes();
        for (int number = 0; number * PIECE < bytes.length; number++) {
            var piece = Arrays.copyOfRange(bytes, number * PIECE, Math.min(bytes.length, (number + 1) * PIECE));
            store.insert(story, id, number, sealer.piece(author, id, number, piece));
        }
        return new Story.Recording(id, sound.format(), bytes.length, sound.seconds());
    }

    void forget(UUID story) {
        store.deleteOf(story);
    }

    /// Writes a stretch of it, piece by piece: no more than one lies open at a time.
    void send(Actor listener, Story story, Story.Recording recording, Stretch stretch, OutputStream out)
            throws IOException {
        for (int number = stretch.first() / PIECE; number <= stretch.last() / PIECE; number++) {
            var piece = piece(listener, story, recording, number);
            int from = Math.max(0, stretch.first() - number * PIECE);
            int to = Math.min(piece.length, stretch.last() + 1 - number * PIECE);
            out.write(piece, from, to - from);
        }
    }

    byte[] whole(Actor listener, Story story, Story.Recording recording) {
        var out = new ByteArrayOutputStream(recording.size());
        try {
            send(listener, story, recording, Stretch.all(recording.size()), out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private byte[] piece(Actor listener, Story story, Story.Recording recording, int number) {
        var sealed = gate.as(listener, () -> store.piece(recording.sound(), number));
        return sealer.openPiece(story.author(), recording.sound(), number, sealed);
    }
}
