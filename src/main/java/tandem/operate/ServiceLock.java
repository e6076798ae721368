package tandem.operate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One service a data folder: the search index in it has one writer. The kernel gives the lock back when the process
/// ends, however it ends.
final class ServiceLock implements AutoCloseable {
    private final FileChannel channel;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    static ServiceLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CommandFailed("Tandem already runs on the data folder " + data + ".");
            }
            return new ServiceLock(channel);
        } catch (IOException e) {
            throw new CommandFailed("The data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CommandFailed("The lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
