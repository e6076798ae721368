package tandem.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Which database the index was made from: after a restore, or with another data folder, it is worthless.
final class IndexEpoch {
    private final Path file;

    IndexEpoch(Path file) {
        this.file = file;
    }

    boolean is(UUID epoch) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(epoch.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(UUID epoch) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, epoch.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
