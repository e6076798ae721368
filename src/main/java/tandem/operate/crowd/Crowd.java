package tandem.operate.crowd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Connections to servers on this machine. Few threads read them all, so that thousands cost the machine little beside
/// the server that is measured; the same for every server that is compared.
public final class Crowd implements AutoCloseable {
    /// Bytes of an empty comment in a chunk of its own, and a little more.
    private static final int SIGN_OF_LIFE = 16;

    private final List<Reader> readers;
    private final AtomicInteger next = new AtomicInteger();

    /// One thread reads all.
    public Crowd() {
        this(1);
    }

    /// @param threads that read, each its share; whoever hears is called by several at once
    public Crowd(int threads) {
        readers = IntStream.range(0, threads).mapToObj(number -> new Reader()).toList();
    }

    /// Connects at once, or fails.
    public Line connect(int port, Ear ear) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Line line = new Line(channel, ear);
        readers.get(Math.floorMod(next.getAndIncrement(), readers.size())).add(line);
        return line;
    }

    /// How many bytes all have read so far.
    public long bytes() {
        return readers.stream().mapToLong(Reader::bytes).sum();
    }

    /// Comes back once next to nothing has come for so long: a sign of life for each line at most.
    public void quiet(long millis) throws InterruptedException {
        long before = Long.MIN_VALUE / 2;
        while (bytes() - before > (long) SIGN_OF_LIFE * lines()) {
            before = bytes();
            Thread.sleep(millis);
        }
    }

    private int lines() {
        return readers.stream().mapToInt(Reader::lines).sum();
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }
}
