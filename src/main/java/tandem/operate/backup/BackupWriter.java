package tandem.operate.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tandem.database.Database;
import tandem.keys.BackupLock;
import tandem.operate.CommandFailed;
import tandem.operate.Version;
import tools.jackson.databind.json.JsonMapper;

/// Writes every row of one moment, but for what is only passing, into one file: a zip of
/// `tables/<schema>.<table>.copy`, `files/program.yml`, `files/logo.png` and, as its last entry, `manifest.json`.
/// A service may go on working meanwhile.
public final class BackupWriter {
    static final String MANIFEST = "manifest.json";
    /// What a program says about itself, and its sign.
    static final List<String> FILES = List.of("program.yml", "logo.png");

    private final Database database;
    private final Path data;

    public BackupWriter(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    public Manifest write(Path file, BackupLock lock) throws IOException, SQLException {
        return write(file, lock::lock);
    }

    /// Writes a file that everybody can read.
    public Manifest write(Path file) throws IOException, SQLException {
        return write(file, open -> open);
    }

    /// Writes what everybody can read and search: a file for each table.
    public void writePlain(Path folder) throws IOException, SQLException {
        Path packed = folder.resolve("dump.zip");
        write(packed);
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(
                            in, folder.resolve(entry.getName().replace('/', '.')), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private interface Locking {
        OutputStream around(OutputStream file) throws IOException;
    }

    /// Writes beside the target and renames, so that an interrupted backup never looks like one.
    private Manifest write(Path file, Locking lock) throws IOException, SQLException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = database.owner().getConnection();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
                ZipOutputStream zip = new ZipOutputStream(lock.around(out))) {
            Manifest manifest = write(new BackupStore(connection), zip);
            zip.close();
            Files.move(draft, file);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest write(BackupStore store, ZipOutputStream zip) throws IOException, SQLException {
        store.beginSnapshot();
        if (!store.unreadable().isEmpty()) {
            throw new CommandFailed(
                    "The owner cannot read these tables, so they would be missing: " + store.unreadable());
        }
        List<Manifest.Table> written = new ArrayList<>();
        for (Manifest.Table table : store.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            written.add(copy(store, table, zip));
            zip.closeEntry();
        }
        for (String file : FILES) {
            if (Files.exists(data.resolve(file))) {
                zip.putNextEntry(new ZipEntry("files/" + file));
                Files.copy(data.resolve(file), zip);
                zip.closeEntry();
            }
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT, Version.text(), Instant.now(), store.migrations(), written, store.sequences());
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    /// Copies a table's rows and says how many they are and what they hash to.
    static Manifest.Table copy(BackupStore store, Manifest.Table table, OutputStream to)
            throws IOException, SQLException {
        DigestOutputStream digest = new DigestOutputStream(new Unclosed(to), sha256());
        long rows = store.copyOut(table, digest);
        String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        return new Manifest.Table(table.schema(), table.name(), table.columns(), rows, hash);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lets one entry after another go into the same file.
    private static final class Unclosed extends OutputStream {
        private final OutputStream to;

        Unclosed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int value) throws IOException {
            to.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
        }
    }
}
