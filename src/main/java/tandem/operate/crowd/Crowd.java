package tandem.operate.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Connections to servers on this machine. One thread reads them all, so that thousands cost the machine little beside
/// the server that is measured; the same for every server that is compared.
public final class Crowd implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    /// Bytes of an empty comment in a chunk of its own, and a little more.
    private static final int SIGN_OF_LIFE = 16;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Line> coming = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closed;

    public Crowd() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("crowd").daemon().start(this::read);
    }

    /// Connects at once, or fails.
    public Line connect(int port, Ear ear) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Line line = new Line(channel, ear);
        coming.add(line);
        selector.wakeup();
        return line;
    }

    /// How many bytes all have read so far.
    public long bytes() {
        return bytes.get();
    }

    /// Comes back once next to nothing has come for so long: a sign of life for each line at most.
    public void quiet(long millis) throws InterruptedException {
        long before = Long.MIN_VALUE / 2;
        while (bytes() - before > (long) SIGN_OF_LIFE * selector.keys().size()) {
            before = bytes();
            Thread.sleep(millis);
        }
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> ready(key, buffer));
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
