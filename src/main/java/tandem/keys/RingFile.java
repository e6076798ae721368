package tandem.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tandem.database.DatabaseUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `ring.json` in `<data>/keys`, or in `TANDEM_KEYS_DIR`, which nodes may share. Its owner alone may read it. It is
/// written beside and renamed, and is on the disk before anybody goes on, for without it nothing opens.
final class RingFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Path file;

    RingFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve("ring.json");
    }

    static RingFile of(Path data, Map<String, String> environment) {
        String chosen = environment.getOrDefault("TANDEM_KEYS_DIR", "");
        return new RingFile(chosen.isBlank() ? data.resolve("keys") : Path.of(chosen));
    }

    Path path() {
        return file;
    }

    Optional<Ring> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Ring.class))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DatabaseUnavailable(
                    "The ring of keys in " + file + " is damaged. Put back the copy you locked away.");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Changes the ring while no other node does.
    ///
    /// @param change is given nothing where there is no ring yet
    Ring change(UnaryOperator<Optional<Ring>> change) {
        try {
            Files.createDirectories(folder, mode("rwx------"));
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("ring.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Optional<Ring> before = read();
                Ring after = change.apply(before).orElseThrow();
                if (lock.isValid() && before.filter(after::equals).isEmpty()) {
                    keep(before.filter(each -> !each.id().equals(after.id())));
                    write(after);
                }
                return after;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// A ring that is replaced by another installation's stays beside it: nobody else may have it.
    private void keep(Optional<Ring> other) throws IOException {
        if (other.isPresent()) {
            Files.copy(
                    file,
                    folder.resolve("ring-" + other.get().id() + ".json"),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(Ring ring) throws IOException {
        Path draft = Files.createTempFile(folder, "ring-", ".new", mode("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ring));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private DatabaseUnavailable unusable(IOException e) {
        return new DatabaseUnavailable("The folder of keys " + folder + " cannot be used: " + e.getMessage(), e);
    }

    private static FileAttribute<?> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
