package tandem.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Who uses the embedded server: each process holds a shared lock on one file, which the kernel takes back when the
/// process dies, however it dies. So a command beside a running service only joins it, and the last one to leave turns
/// off the light. `alone` runs starts and stops one at a time.
final class Usage implements AutoCloseable {
    private final Path turn;
    private final FileChannel channel;
    private FileLock shared;

    private Usage(Path turn, FileChannel channel, FileLock shared) {
        this.turn = turn;
        this.channel = channel;
        this.shared = shared;
    }

    interface Step {
        void run() throws IOException;
    }

    static Usage join(Path data) throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolve("postgres.users"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        return new Usage(data.resolve("postgres.turn"), channel, channel.lock(0, 1, true));
    }

    void alone(Step step) throws IOException {
        try (FileChannel one = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = one.lock()) {
            if (lock.isValid()) {
                step.run();
            }
        }
    }

    /// True when no other process uses the server. Ask only while `alone`.
    boolean last() throws IOException {
        shared.release();
        try (FileLock all = channel.tryLock(0, 1, false)) {
            return all != null;
        } finally {
            shared = channel.lock(0, 1, true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
