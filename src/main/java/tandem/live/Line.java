package tandem.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// One open stream to one browser. Whatever is sent waits in a queue of its own and is written when the other side
/// takes it: nobody ever waits for a slow reader. One that leaves too much waiting is cut off, and comes back to its
/// place. What waits is shared with the other lines, never copied before it is written.
///
/// It writes below the servlet's response, which has a buffer for each line, and after the head of the answer below the
/// server's as well: that looks through all headers again for every write, and a thousand lines are a thousand writes.
/// So it makes the chunks of HTTP/1.1 itself. Where the other side does not take any, the server's response has to do.
final class Line extends IteratingCallback {
    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_WAITING = 512;

    /// After so long a line ends and comes back, and is asked again who it is.
    private static final long LEAST_MINUTES = 12;

    private static final long MORE_SECONDS = 180;

    /// So long a line says nothing, and up to a second more: it stays open so, and its end is noticed, on both sides.
    private static final long QUIET_MILLIS = 3_500;

    private static final long MORE_MILLIS = 1_000;

    private static final long UNSEEN = TimeUnit.SECONDS.toNanos(30);
    private static final byte[] END = {'\r', '\n'};

    /// What stands around a chunk, at most: its length in hexadecimal, and two ends of lines.
    private static final int CHUNK = 12;

    private final Seat seat;
    private final UUID session;
    private final Language language;
    private final boolean leads;
    private final boolean says;
    private final AsyncContext async;
    private final ServletContextRequest request;
    private final Response out;
    private final Consumer<Line> gone;
    private final long until = System.nanoTime()
            + TimeUnit.MINUTES.toNanos(LEAST_MINUTES)
            + TimeUnit.SECONDS.toNanos(ThreadLocalRandom.current().nextLong(MORE_SECONDS));
    private final long opened = System.nanoTime();
    private final long pause = TimeUnit.MILLISECONDS.toNanos(
            QUIET_MILLIS + ThreadLocalRandom.current().nextLong(MORE_MILLIS));
    private final boolean chunks;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(4);
    private volatile long sent = opened;
    private int bytes;
    private boolean begun;
    private boolean ending;
    private boolean here;

    /// @param leads whether they are shown what those who lead are shown
    /// @param says whether its page says from time to time that it lives
    /// @param gone hears that it has ended, once
    Line(
            Seat seat,
            UUID session,
            Language language,
            boolean leads,
            boolean says,
            AsyncContext async,
            Consumer<Line> gone) {
        this.seat = seat;
        this.session = session;
        this.language = language;
        this.leads = leads;
        this.says = says;
        this.async = async;
        this.request = ServletContextRequest.getServletContextRequest(async.getRequest());
        this.out = request.getServletContextResponse();
        this.gone = gone;
        this.chunks = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && !request.getHeaders().contains(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }

    UUID seat() {
        return seat.id();
    }

    /// As it was when the line opened.
    Seat sits() {
        return seat;
    }

    PersonId person() {
        return seat.person();
    }

    UUID session() {
        return session;
    }

    Language language() {
        return language;
    }

    boolean leads() {
        return leads;
    }

    boolean says() {
        return says;
    }

    /// Whether whoever has it is not here, though it is open: they were before, or it takes too long. Guarded by its
    /// hall.
    ///
    /// @param now whether they count as here
    boolean unseen(boolean now) {
        here |= now;
        return !now && (here || System.nanoTime() - opened > UNSEEN);
    }

    long opened() {
        return opened;
    }

    boolean old() {
        return System.nanoTime() - until > 0;
    }

    /// Whether it is time to say something, whatever it is.
    boolean quiet() {
        return System.nanoTime() - sent > pause;
    }

    void send(byte[] frame) {
        send(List.of(frame));
    }

    /// Several at once are written at once.
    void send(List<byte[]> frames) {
        if (frames.isEmpty()) {
            return;
        }
        sent = System.nanoTime();
        synchronized (waiting) {
            if (ending) {
                return;
            }
            for (byte[] frame : frames) {
                waiting.add(frame);
                bytes += frame.length;
            }
        }
        iterate();
        cutWhereItDoesNotRead();
    }

    /// Ends it after what waits.
    void end(byte @Nullable [] frame) {
        synchronized (waiting) {
            if (ending) {
                return;
            }
            if (frame != null) {
                waiting.add(frame);
                bytes += frame.length;
            }
            ending = true;
        }
        iterate();
    }

    @Override
    protected Action process() {
        if (!begun) {
            begun = true;
            out.write(false, BufferUtil.EMPTY_BUFFER, this);
            return Action.SCHEDULED;
        }
        ByteBuffer next;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                return ending ? Action.SUCCEEDED : Action.IDLE;
            }
            next = take();
        }
        if (chunks) {
            connection().write(this, next);
        } else {
            out.write(false, next, this);
        }
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        over();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        over();
    }

    private void over() {
        synchronized (waiting) {
            ending = true;
            waiting.clear();
        }
        gone.accept(this);
        try {
            async.complete();
        } catch (IllegalStateException closed) {
            // The server has ended it already.
        }
    }

    private ByteBuffer take() {
        var all = ByteBuffer.allocate(bytes + CHUNK);
        if (chunks) {
            all.put(Integer.toHexString(bytes).getBytes(StandardCharsets.US_ASCII))
                    .put(END);
        }
        waiting.forEach(all::put);
        if (chunks) {
            all.put(END);
        }
        waiting.clear();
        bytes = 0;
        return all.flip();
    }

    private EndPoint connection() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    private void cutWhereItDoesNotRead() {
        boolean full;
        synchronized (waiting) {
            full = bytes > MOST_BYTES || waiting.size() > MOST_WAITING;
        }
        if (full) {
            cut("It does not read.");
        }
    }

    /// Ends it at once, whatever waits.
    void cut(String why) {
        connection().close();
        abort(new IOException(why));
    }
}
