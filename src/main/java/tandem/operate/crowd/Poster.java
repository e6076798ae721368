package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends forms over a few connections that stay open, one at a time on each. Whoever sends does not wait for the
/// answer.
public final class Poster {
    private final Crowd crowd;
    private final int port;
    private final BlockingQueue<Letterbox> free;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile int lastRefusal;

    public Poster(Crowd crowd, int port, int connections) {
        this.crowd = crowd;
        this.port = port;
        free = new ArrayBlockingQueue<>(connections);
        for (int each = 0; each < connections; each++) {
            free.add(new Letterbox());
        }
    }

    /// Waits only while all connections are busy.
    public void send(byte[] request) throws IOException, InterruptedException {
        Letterbox box = free.take();
        box.send(request);
    }

    /// How many were answered as forms are that were taken.
    public int taken() {
        return taken.get();
    }

    /// How many were not.
    public int refused() {
        return refused.get();
    }

    public int lastRefusal() {
        return lastRefusal;
    }

    /// One connection; where the server has had enough of it, the next letter takes another.
    private final class Letterbox implements Ear {
        private volatile Answer answer = new Answer();
        private volatile boolean busy;
        private @Nullable Line line;

        void send(byte[] request) throws IOException {
            answer = new Answer();
            busy = true;
            Line known = line;
            if (known == null || !known.open()) {
                known = crowd.connect(port, this);
                line = known;
            }
            known.say(request);
        }

        @Override
        public void hear(Line from, ByteBuffer bytes, long nanos) throws IOException {
            Answer now = answer;
            now.take(bytes, part -> part.position(part.limit()));
            if (now.whole()) {
                done(now.status());
            }
        }

        @Override
        public void ended(Line from) {
            if (busy) {
                done(0);
            }
        }

        private void done(int status) {
            busy = false;
            if (status > 0 && status < 400) {
                taken.incrementAndGet();
            } else {
                lastRefusal = status;
                refused.incrementAndGet();
            }
            free.add(this);
        }
    }
}
