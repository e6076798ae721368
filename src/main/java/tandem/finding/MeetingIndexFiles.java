package tandem.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of an index: opened when it can be trusted, emptied when it cannot.
final class MeetingIndexFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingIndexFiles.class);
    private static final String IN_USE = "in-use";

    private MeetingIndexFiles() {}

    /// @return what the last commit says of itself; empty for an index to be made anew
    static Map<String, String> check(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> said = read(folder);
        boolean usable = MeetingIndexDocument.FORMAT.equals(said.get(MeetingIndex.FORMAT));
        if (!usable) {
            empty(folder);
        }
        return usable ? said : Map.of();
    }

    /// From here on until [#release] a crash makes the next opening look at every byte.
    static void claim(Path folder) throws IOException {
        Files.writeString(folder.resolve(IN_USE), "");
    }

    static void release(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(IN_USE));
    }

    private static Map<String, String> read(Path folder) {
        try (Directory directory = new MMapDirectory(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (Files.exists(folder.resolve(IN_USE))) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return reader.getIndexCommit().getUserData();
        } catch (IndexNotFoundException none) {
            return Map.of();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            LOG.info("The search index was written by another version and is made anew");
            return Map.of();
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The search index is damaged and is made anew: {}", broken.toString());
            return Map.of();
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(MeetingIndexFiles::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
