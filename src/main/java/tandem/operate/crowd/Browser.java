package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection of somebody's browser, which stays open: pages and forms go over it one after the other, and in the
/// end a stream.
public final class Browser implements Ear {
    private static final int PATIENCE_SECONDS = 30;

    private final Stream stream;
    private final BlockingQueue<Integer> answered = new ArrayBlockingQueue<>(1);
    private final Line line;
    private volatile @Nullable Answer awaited;

    /// @param stream what is opened in the end
    public Browser(Crowd crowd, int port, Stream stream) throws IOException {
        this.stream = stream;
        this.line = crowd.connect(port, this);
    }

    /// Sends a request and waits for all of its answer.
    ///
    /// @return its status
    public int ask(byte[] request) throws IOException, InterruptedException {
        awaited = new Answer();
        line.say(request);
        var status = answered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (status == null) {
            throw new IOException("No answer came.");
        }
        return status;
    }

    /// Opens the stream, and waits for nothing.
    public Line listen(byte[] request) {
        line.say(request);
        return line;
    }

    public void close() {
        line.close();
    }

    @Override
    public void hear(Line from, ByteBuffer bytes, long nanos) throws IOException {
        var now = awaited;
        if (now == null) {
            stream.hear(from, bytes, nanos);
            return;
        }
        now.take(bytes, part -> part.position(part.limit()));
        if (now.whole()) {
            awaited = null;
            answered.add(now.status());
        }
    }

    @Override
    public void ended(Line from) {
        if (awaited != null) {
            answered.add(0);
        } else {
            stream.ended(from);
        }
    }
}
