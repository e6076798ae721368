package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// One connection of a [Crowd].
public final class Line implements AutoCloseable {
    private final SocketChannel channel;
    private final Ear ear;
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private @Nullable SelectionKey key;
    private boolean ended;
    private boolean deaf;

    Line(SocketChannel channel, Ear ear) {
        this.channel = channel;
        this.ear = ear;
    }

    /// Sends it, now or as soon as the other side takes it. Anybody may call this.
    public synchronized void say(byte[] bytes) {
        waiting.add(ByteBuffer.wrap(bytes));
        if (waiting.size() == 1) {
            flush();
        }
    }

    /// Takes nothing any more of what comes, as a telephone does whose reception is gone.
    public synchronized void deafen() {
        deaf = true;
        SelectionKey known = key;
        if (known != null && known.isValid()) {
            known.interestOps(interest());
            known.selector().wakeup();
        }
    }

    /// Whether neither side has ended it, as far as anybody noticed.
    public synchronized boolean open() {
        return !ended;
    }

    /// Nobody is told that it ended.
    @Override
    public synchronized void close() {
        ended = true;
        shut();
    }

    synchronized void listen(Selector selector) throws IOException {
        if (channel.isOpen()) {
            key = channel.register(selector, interest(), this);
        }
    }

    synchronized void flush() {
        try {
            while (!waiting.isEmpty()) {
                ByteBuffer next = waiting.element();
                channel.write(next);
                if (next.hasRemaining()) {
                    break;
                }
                waiting.remove();
            }
            SelectionKey known = key;
            if (known != null && known.isValid() && known.interestOps() != interest()) {
                known.interestOps(interest());
                known.selector().wakeup();
            }
        } catch (IOException broken) {
            // Whoever reads it finds out.
            waiting.clear();
        }
    }

    /// @return how many bytes
    int read(ByteBuffer buffer) {
        try {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                end();
                return 0;
            }
            ear.hear(this, buffer.flip(), System.nanoTime());
            return count;
        } catch (IOException broken) {
            end();
            return 0;
        }
    }

    private void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            shut();
        }
        ear.ended(this);
    }

    private void shut() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is no more, either way.
        }
    }

    private int interest() {
        return (deaf ? 0 : SelectionKey.OP_READ) | (waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE);
    }
}
