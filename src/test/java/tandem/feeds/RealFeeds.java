package tandem.feeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Feeds of real organizations, which are not part of the project: a folder `shared/data/feeds` beside the checkout or
/// above it. Tests that want them are skipped where there is none.
final class RealFeeds {
    private RealFeeds() {}

    static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data/feeds").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        assumeTrue(false, "Skipped: the folder of real feeds is not here.");
        throw new AssertionError();
    }
}
