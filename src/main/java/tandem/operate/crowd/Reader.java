package tandem.operate.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// One thread of a [Crowd], and the lines that it reads.
///
/// While much comes it looks again before it sleeps, and gives way to whoever wants the processor: to wake it for each
/// line would cost the server that is measured as much as to write to that line.
final class Reader implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    private static final long AWAKE_NANOS = 100_000;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Line> coming = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closed;

    Reader() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("crowd").daemon().start(this::read);
    }

    void add(Line line) {
        coming.add(line);
        selector.wakeup();
    }

    long bytes() {
        return bytes.get();
    }

    int lines() {
        return selector.keys().size();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> ready(key, buffer));
                stayAwake(buffer);
                for (Line line = coming.poll(); line != null; line = coming.poll()) {
                    line.listen(selector);
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stayAwake(ByteBuffer buffer) throws IOException {
        long until = System.nanoTime() + AWAKE_NANOS;
        while (System.nanoTime() < until) {
            if (selector.selectNow(key -> ready(key, buffer)) > 0) {
                until = System.nanoTime() + AWAKE_NANOS;
            } else {
                Thread.yield();
            }
        }
    }

    private void ready(SelectionKey key, ByteBuffer buffer) {
        Line line = (Line) key.attachment();
        try {
            if (key.isWritable()) {
                line.flush();
            }
            if (key.isReadable()) {
                bytes.lazySet(bytes.get() + line.read(buffer));
            }
        } catch (CancelledKeyException closed) {
            // Somebody closed the line at this moment.
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
