package tandem.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Every signed head again, outside of the database: `<data>/audit.heads`. Whoever cuts the end off the tables cannot
/// cut it off here. Each node writes those that it signed.
@Component
final class HeadsFile {
    private final Path file;

    HeadsFile(@Value("${tandem.data}") Path data) {
        this.file = data.resolve("audit.heads");
    }

    boolean exists() {
        return Files.exists(file);
    }

    synchronized void append(SignedHead head) {
        try {
            Files.writeString(
                    file,
                    head.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The signed head could not be kept in " + file, e);
        }
    }

    /// Its lines, none where there is no file. A last line that was cut off by a sudden end is left out.
    List<String> lines() {
        return exists() ? lines(file) : List.of();
    }

    static List<String> lines(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
