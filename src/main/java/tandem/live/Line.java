package tandem.live;

import jakarta.servlet.AsyncContext;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// One open stream to one browser. Whatever is sent waits in a queue of its own and is written when the other side
/// takes it: nobody ever waits for a slow reader. One that leaves too much waiting is cut off, and comes back to its
/// place. What waits is shared with the other lines, never copied before it is written.
///
/// It writes to the server's own response, below the servlet's: that has a buffer for each line, this has none.
final class Line extends IteratingCallback {
    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_WAITING = 512;

    /// After so long a line ends and comes back, and is asked again who it is.
    private static final long LEAST_MINUTES = 12;

    private static final long MORE_SECONDS = 180;

    private final Seat seat;
    private final UUID session;
    private final Language language;
    private final boolean leads;
    private final AsyncContext async;
    private final ServletContextRequest request;
    private final Response out;
    private final Consumer<Line> gone;
    private final long until = System.nanoTime()
            + TimeUnit.MINUTES.toNanos(LEAST_MINUTES)
            + TimeUnit.SECONDS.toNanos(ThreadLocalRandom.current().nextLong(MORE_SECONDS));
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(4);
    private int bytes;
    private boolean ending;

    /// @param leads whether they are shown what those who lead are shown
    /// @param gone hears that it has ended, once
    Line(Seat seat, UUID session, Language language, boolean leads, AsyncContext async, Consumer<Line> gone) {
        this.seat = seat;
        this.session = session;
        this.language = language;
        this.leads = leads;
        this.async = async;
        this.request = ServletContextRequest.getServletContextRequest(async.getRequest());
        this.out = request.getServletContextResponse();
        this.gone = gone;
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

    boolean old() {
        return System.nanoTime() - until > 0;
    }

    void send(byte[] frame) {
        send(List.of(frame));
    }

    /// Several at once are written at once.
    void send(List<byte[]> frames) {
        if (frames.isEmpty()) {
            return;
        }
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
        ByteBuffer next;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                return ending ? Action.SUCCEEDED : Action.IDLE;
            }
            next = take();
        }
        out.write(false, next, this);
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
        if (waiting.size() == 1) {
            bytes = 0;
            return ByteBuffer.wrap(waiting.remove());
        }
        var all = ByteBuffer.allocate(bytes);
        waiting.forEach(all::put);
        waiting.clear();
        bytes = 0;
        return all.flip();
    }

    private void cutWhereItDoesNotRead() {
        boolean full;
        synchronized (waiting) {
            full = bytes > MOST_BYTES || waiting.size() > MOST_WAITING;
        }
        if (full) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            abort(new java.io.IOException("It does not read."));
        }
    }
}
