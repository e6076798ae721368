package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends forms over a few connections that stay open, one at a time on each. Whoever sends does not wait for the
/// answer.
public final class Poster {
    private final BlockingQueue<Letterbox> free;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile int lastRefusal;

    public Poster(Crowd crowd, int port, int connections) throws IOException {
        free = new ArrayBlockingQueue<>(connections);
        for (int each = 0; each < connections; each++) {
            free.add(new Letterbox(crowd, port));
        }
    }

    /// Waits only while all connections are busy.
    public void send(byte[] request) throws InterruptedException {
        Letterbox box = free.take();
        box.answer = new Answer();
        box.line.say(request);
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

    private final class Letterbox implements Ear {
        private final Line line;
        private volatile Answer answer = new Answer();

        Letterbox(Crowd crowd, int port) throws IOException {
            line = crowd.connect(port, this);
        }

        @Override
        public void hear(Line from, ByteBuffer bytes, long nanos) throws IOException {
            Answer now = answer;
            now.take(bytes, part -> part.position(part.limit()));
            if (now.whole()) {
                if (now.status() < 400) {
                    taken.incrementAndGet();
                } else {
                    lastRefusal = now.status();
                    refused.incrementAndGet();
                }
                free.add(this);
            }
        }

        @Override
        public void ended(Line from) {
            refused.incrementAndGet();
        }
    }
}
