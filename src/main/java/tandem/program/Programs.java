package tandem.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The program's settings, from `program.yml` in the data folder. A missing file is written with sample content. A
/// changed file is read again within a second; where it cannot be read, the last good one stays and the log says why.
@Component
public final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private volatile Read read;

    private record Read(Program program, FileTime changed, long looked) {}

    Programs(@Value("${tandem.data:data}") Path data) {
        this.file = data.resolve("program.yml");
        if (Files.notExists(file)) {
            writeSample();
        }
        this.read = new Read(ProgramReader.read(text()), changed(), System.nanoTime());
    }

    public Program current() {
        var last = read;
        return System.nanoTime() - last.looked < LOOK_EVERY ? last.program : look(last).program;
    }

    private synchronized Read look(Read last) {
        if (read == last) {
            var changed = changed();
            var program = changed.equals(last.changed) ? last.program : readAgain(last.program);
            read = new Read(program, changed, System.nanoTime());
        }
        return read;
    }

    private Program readAgain(Program last) {
        try {
            var program = ProgramReader.read(text());
            LOG.info("Read {} again", file.getFileName());
            return program;
        } catch (ProgramUnreadable | UncheckedIOException problem) {
            LOG.error("Kept the last good settings. {}", problem.getMessage());
            return last;
        }
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + file.getFileName() + ".", problem);
        }
    }

    private void writeSample() {
        try (var sample = Objects.requireNonNull(Programs.class.getResourceAsStream("/program/sample.yml"))) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, sample.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot write " + file + ".", problem);
        }
    }
}
