package tandem.operate.crowd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    /// Of a line that has not ended yet.
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

    private int[] pending = new int[4];
    private int pendings;
    private @Nullable String id;
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
        if (answer.status() != 200) {
            return;
        }
        if (rest.size() == 0) {
            take(part.array(), part.arrayOffset() + part.position(), part.arrayOffset() + part.limit());
        } else {
            rest.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
            var text = rest.toByteArray();
            rest.reset();
            take(text, 0, text.length);
        }
    }

    private void take(byte[] text, int from, int to) {
        int begin = from;
        for (int at = from; at < to; at++) {
            if (text[at] == '\n') {
                line(text, begin, at > begin && text[at - 1] == '\r' ? at - 1 : at);
                begin = at + 1;
            }
        }
        rest.write(text, begin, to - begin);
    }

    private void line(byte[] text, int from, int to) {
        if (from == to) {
            dispatch();
        } else if (to - from >= ID.length && Arrays.equals(text, from, from + ID.length, ID, 0, ID.length)) {
            id = new String(text, from + ID.length, to - from - ID.length, StandardCharsets.UTF_8).strip();
        } else {
            marks.in(text, from, to, this::marked);
        }
    }

    private void marked(int mark) {
        if (pendings == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendings);
        }
        pending[pendings++] = mark;
    }

    private void dispatch() {
        var named = id;
        if (named != null) {
            lastId = named;
            id = null;
        }
        for (int each = 0; each < pendings; each++) {
            listener.heard(who, pending[each], now);
        }
        pendings = 0;
    }
}
