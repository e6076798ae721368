package tandem.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    private final Path logo;
    private volatile Read read;

    /// @param logo null where there is none
    private record Read(
            Program program, FileTime changed, @Nullable Logo logo, FileTime logoChanged, long looked) {}

    Programs(@Value("${tandem.data:data}") Path data) {
        this.file = data.resolve("program.yml");
        this.logo = data.resolve("logo.png");
        if (Files.notExists(file)) {
            writeSample();
        }
        this.read = new Read(ProgramReader.read(text()), changed(file), readLogo(), changed(logo), System.nanoTime());
    }

    public Program current() {
        return now().program;
    }

    /// The program's own sign, shown on the first page.
    public Optional<Logo> logo() {
        return Optional.ofNullable(now().logo);
    }

    /// Changes what the file says, as an administrator asked; comments between the entries stay.
    ///
    /// @throws UncheckedIOException where the file cannot be written; it is as it was then
    public synchronized void change(UnaryOperator<Program> change) {
        var text = text();
        var before = ProgramReader.read(text);
        var after = change.apply(before);
        if (!after.equals(before)) {
            replace(file, ProgramText.of(text, before, after).getBytes(StandardCharsets.UTF_8));
            read = new Read(after, changed(file), read.logo, read.logoChanged, System.nanoTime());
        }
    }

    /// Puts another sign in the place of the one there is.
    public synchronized void show(Logo another) {
        replace(logo, another.png());
        read = new Read(read.program, read.changed, another, changed(logo), System.nanoTime());
    }

    public synchronized void showNoLogo() {
        try {
            Files.deleteIfExists(logo);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot remove " + logo.getFileName() + ".", problem);
        }
        read = new Read(read.program, read.changed, null, changed(logo), System.nanoTime());
    }

    private Read now() {
        var last = read;
        return System.nanoTime() - last.looked < LOOK_EVERY ? last : look(last);
    }

    private synchronized Read look(Read last) {
        if (read == last) {
            var changed = changed(file);
            var program = changed.equals(last.changed) ? last.program : readAgain(last.program);
            var logoChanged = changed(logo);
            var shown = logoChanged.equals(last.logoChanged) ? last.logo : readLogo();
            read = new Read(program, changed, shown, logoChanged, System.nanoTime());
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

    private @Nullable Logo readLogo() {
        try {
            return Files.exists(logo) ? new Logo(Files.readAllBytes(logo)) : null;
        } catch (IOException problem) {
            LOG.error("Cannot read {}; the first page shows none.", logo.getFileName());
            return null;
        }
    }

    /// Written beside and renamed, so that nobody reads half a file.
    private static void replace(Path file, byte[] bytes) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot write " + file.getFileName() + ".", problem);
        }
    }

    private static FileTime changed(Path file) {
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
