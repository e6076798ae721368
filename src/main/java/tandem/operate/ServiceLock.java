package tandem.operate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

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

    /// Leaves the port at which the service listens, for commands that name its address.
    void listening(int port) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Integer.toString(port).getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            throw new CommandFailed("The data folder cannot be written: " + e.getMessage(), e);
        }
    }

    /// The port of the service on this folder, or of the last one there was.
    static OptionalInt port(Path data) {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(data.resolve("service.lock"))));
        } catch (IOException | NumberFormatException none) {
            return OptionalInt.empty();
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
