package tandem.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tandem.finding.MeetingIndex;
import tandem.meetings.Meeting;

/// Puts meetings into the index while the next ones are still being read. Holds a few thousand at most.
final class IndexFeed implements Consumer<Supplier<Meeting>>, AutoCloseable {
    private static final int CHUNK = 1_000;
    private static final int WAITING = 4;

    private final MeetingIndex index;
    private final ExecutorService workers;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private List<Supplier<Meeting>> chunk = new ArrayList<>(CHUNK);

    IndexFeed(MeetingIndex index) {
        this.index = index;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        // A full queue makes the reader put its chunk itself.
        this.workers = new ThreadPoolExecutor(
                0,
                threads,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("index-", 0).daemon().factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    @Override
    public void accept(Supplier<Meeting> meeting) {
        chunk.add(meeting);
        if (chunk.size() == CHUNK) {
            List<Supplier<Meeting>> full = chunk;
            chunk = new ArrayList<>(CHUNK);
            workers.execute(() -> put(full));
        }
    }

    @Override
    public void close() {
        put(chunk);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Indexing takes too long.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while indexing.", stopped);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void put(List<Supplier<Meeting>> meetings) {
        try {
            index.put(meetings.stream().map(Supplier::get).toList());
        } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }
}
