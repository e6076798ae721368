package tandem.directory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tandem.meetings.MeetingId;
import tandem.meetings.MeetingStore;
import tandem.meetings.MeetingsChanged;
import tandem.vocabulary.Type;
import tandem.vocabulary.Vocabulary;
import tandem.wall.Actor;
import tandem.wall.Event;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// The whole directory as a Meeting Guide feed: every meeting that somebody lists, paused ones included.
///
/// Written once for each state of the directory, compressed, into the data folder; asking again costs nothing.
@Component
class Export {
    private static final String NAME = "meeting-guide-";
    private static final int TRIES = 3;

    private final Gate gate;
    private final MeetingStore store;
    private final EventLog events;
    private final Vocabulary vocabulary;
    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();

    Export(
            Gate gate,
            MeetingStore store,
            EventLog events,
            Vocabulary vocabulary,
            @Value("${tandem.data:data}") Path data) {
        this.gate = gate;
        this.store = store;
        this.events = events;
        this.vocabulary = vocabulary;
        this.folder = data.resolve("cache");
    }

    /// One state of the directory.
    ///
    /// @param version differs for every state, also after a restore
    /// @param changed when the directory came to this state
    record Edition(String version, Instant changed) {}

    Edition edition() {
        return gate.as(Actor.VISITOR, () -> {
            long position = events.last(MeetingsChanged.STREAM);
            Instant changed = events.after(MeetingsChanged.STREAM, position - 1, 1).stream()
                    .map(Event::at)
                    .findFirst()
                    .orElse(Instant.EPOCH);
            String epoch = events.epoch().toString().substring(0, 8);
            return new Edition(epoch + "-" + position, changed);
        });
    }

    /// The file of that edition, compressed. Should the directory change meanwhile, it may hold the newer state.
    Path file(Edition edition) {
        Path file = folder.resolve(NAME + edition.version + ".json.gz");
        writing.lock();
        try {
            if (!Files.exists(file)) {
                write(file);
                forgetOthers(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, NAME, ".part");
        Edition before = edition();
        Edition after = before;
        for (int each = 0; each < TRIES; each++) {
            before = after;
            try (OutputStream out = new BufferedOutputStream(new Gzip(Files.newOutputStream(part)), 1 << 16)) {
                gate.run(Actor.VISITOR, () -> rows(out));
            }
            after = edition();
            if (after.equals(before)) {
                break;
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void rows(OutputStream out) {
        Map<MeetingId, List<String>> others = store.otherOriginals();
        ExportSlugs slugs = new ExportSlugs();
        Rows rows = new Rows(out);
        store.eachWithOriginals((meeting, original) -> rows.write(MeetingGuideRow.of(
                        meeting,
                        slugs.give(meeting),
                        original,
                        others.getOrDefault(meeting.id(), List.of()),
                        this::codes)
                .toString()));
        rows.end();
    }

    private List<String> codes(String type) {
        return vocabulary.type(type).map(this::codes).orElse(List.of());
    }

    private List<String> codes(Type type) {
        return vocabulary.meetingGuideCodes(type);
    }

    private void forgetOthers(Path kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(NAME) && !file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static final class Rows {
        private final OutputStream out;
        private String before = "[\n";

        private Rows(OutputStream out) {
            this.out = out;
        }

        void write(String row) {
            put(before + row);
            before = ",\n";
        }

        void end() {
            put(before.equals("[\n") ? "[]\n" : "\n]\n");
        }

        private void put(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Gzip extends GZIPOutputStream {
        private Gzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }
}
