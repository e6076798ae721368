package tandem.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Whole folders.
public final class Folders {
    private Folders() {}

    /// @throws CommandFailed where a new file cannot be made there
    static void checkNew(Path file) {
        if (Files.exists(file)) {
            throw new CommandFailed(file + " exists. Choose another name.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailed("There is no folder " + folder + ".");
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
