package tandem.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once for all data folders of this machine.
final class PostgresBinaries {
    private static final String BUNDLE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /// The folder that holds `bin`, `lib` and `share`; unpacked now if it was not there.
    static Path unpacked() {
        URL bundle = PostgresBinaries.class.getResource(BUNDLE);
        if (bundle == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new DatabaseUnavailable("No PostgreSQL is bundled for this kind of machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                    + "). Set TANDEM_DATABASE_URL to a PostgreSQL 15 or newer.");
        }
        try {
            Path home = cache().resolve("postgres-" + fingerprint(bundle));
            if (Files.notExists(home)) {
                unpack(bundle, home);
            }
            return home;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot be unpacked into " + cache() + ": " + e.getMessage()
                            + ". Set TANDEM_CACHE to a folder that can be written.",
                    e);
        }
    }

    /// `TANDEM_CACHE`, else what is usual: for root a folder that other users may enter too.
    private static Path cache() {
        String chosen = System.getenv("TANDEM_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        return Unprivileged.root()
                ? Path.of("/var/cache/tandem")
                : Path.of(System.getProperty("user.home"), ".cache", "tandem");
    }

    /// Name, size and time of the jar that carries the bundle, without reading its 15 MB at each start.
    private static String fingerprint(URL bundle) throws IOException {
        URLConnection connection = bundle.openConnection();
        CRC32 crc = new CRC32();
        crc.update(
                (bundle.getPath().replaceFirst("!.*", "").replaceFirst(".*/", "") + connection.getContentLengthLong())
                        .getBytes());
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    /// Unpacks beside the target and renames, so that a half-unpacked folder is never used.
    private static void unpack(URL bundle, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream raw = new BufferedInputStream(bundle.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        try {
            Files.move(draft, home);
        } catch (IOException e) {
            delete(draft);
            if (Files.notExists(home)) { // else another process was faster: its copy is as good
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("unexpected path in the bundle: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
