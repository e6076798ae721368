package tandem.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import tandem.reading.FeedUnreadable;
import tandem.reading.Row;

/// Reads a feed in a thread of its own while the caller keeps its rows, so that reading and the database work at the
/// same time. A few batches wait between them at most, so memory stays bounded whoever is slower.
final class ReadingAhead {
    private static final int BATCH = 200;
    private static final int AHEAD = 5;
    private static final List<Row> END = List.of();

    private final BlockingQueue<List<Row>> waiting = new ArrayBlockingQueue<>(AHEAD);
    private List<Row> batch = new ArrayList<>(BATCH);

    private ReadingAhead() {}

    interface Reading {
        void read(Consumer<Row> rows) throws FeedUnreadable;
    }

    /// Returns when every row was kept; the reading is over then, however it ended.
    ///
    /// @param keep called in the caller's thread, row by row, in the feed's order
    static void read(Reading reading, Consumer<Row> keep) throws FeedUnreadable {
        new ReadingAhead().begin(reading, keep);
    }

    private void begin(Reading reading, Consumer<Row> keep) throws FeedUnreadable {
        var task = new FutureTask<>(() -> {
            try {
                reading.read(this::hand);
                waiting.put(batch);
            } finally {
                waiting.put(END);
            }
            return true;
        });
        var thread = Thread.ofPlatform().name("reading").daemon().start(task);
        try {
            keepAll(keep);
            end(task);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while reading.");
        } finally {
            thread.interrupt();
        }
    }

    private void hand(Row row) {
        batch.add(row);
        if (batch.size() < BATCH) {
            return;
        }
        try {
            waiting.put(batch);
        } catch (InterruptedException nobodyKeepsThem) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody keeps the rows.");
        }
        batch = new ArrayList<>(BATCH);
    }

    private void keepAll(Consumer<Row> keep) throws InterruptedException {
        for (var rows = waiting.take(); rows != END; rows = waiting.take()) {
            rows.forEach(keep);
        }
    }

    private static void end(FutureTask<Boolean> task) throws FeedUnreadable, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException broken) {
            switch (broken.getCause()) {
                case FeedUnreadable unreadable -> throw unreadable;
                case RuntimeException other -> throw other;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(broken);
            }
        }
    }
}
