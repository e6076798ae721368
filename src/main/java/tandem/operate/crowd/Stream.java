package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a stream of events as a browser does: what stands in one counts once its empty line has come, and so does its
/// id. An event that is cut off never was.
public final class Stream implements Ear {
    /// Whoever wants to know how a stream fares.
    public interface Listener extends Heard {
        /// The head of the answer is there.
        default void begun(int who, int status) {}

        /// @param lastId what to come back with
        default void ended(int who, String lastId) {}
    }

    private static final byte[] ID = {'i', 'd', ':'};

    private final int who;
    private final Listener listener;
    private final Answer answer = new Answer();
    private final Marks marks = new Marks();
    private final StringBuilder id = new StringBuilder();
    private int[] pending = new int[4];
    private int pendings;
    private int length;
    private boolean begins = true;
    private boolean naming;
    private boolean named;
    private volatile String lastId;
    private long now;

    /// @param lastId empty at first
    public Stream(int who, String lastId, Listener listener) {
        this.who = who;
        this.lastId = lastId;
        this.listener = listener;
    }

    /// Of the last event that came with one; empty before.
    public String lastId() {
        return lastId;
    }

    /// @param headers further ones, each ended by CRLF
    public static byte[] request(int port, String path, String headers, String lastId) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n" + headers
                        + (lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void hear(Line line, ByteBuffer bytes, long nanos) throws IOException {
        now = nanos;
        boolean before = answer.begun();
        answer.take(bytes, this::take);
        if (!before && answer.begun()) {
            listener.begun(who, answer.status());
        }
        if (answer.whole()) {
            throw new IOException("The stream ended.");
        }
    }

    @Override
    public void ended(Line line) {
        listener.ended(who, lastId);
    }

    private void take(ByteBuffer part) {
        if (answer.status() == 200) {
            while (part.hasRemaining()) {
                next(part.get());
            }
        }
    }

    private void next(byte one) {
        if (one == '\r') {
            return;
        }
        if (one == '\n') {
            lineEnded();
            return;
        }
        if (naming) {
            id.append((char) one);
        } else if (begins && one == ID[length]) {
            naming = length == ID.length - 1;
            id.setLength(0);
        } else {
            begins = false;
        }
        length++;
        int mark = marks.next(one);
        if (mark >= 0) {
            if (pendings == pending.length) {
                pending = Arrays.copyOf(pending, 2 * pendings);
            }
            pending[pendings++] = mark;
        }
    }

    private void lineEnded() {
        named |= naming;
        if (length == 0) {
            dispatch();
        }
        length = 0;
        begins = true;
        naming = false;
    }

    private void dispatch() {
        if (named) {
            lastId = id.toString().strip();
            named = false;
        }
        for (int each = 0; each < pendings; each++) {
            listener.heard(who, pending[each], now);
        }
        pendings = 0;
    }
}
