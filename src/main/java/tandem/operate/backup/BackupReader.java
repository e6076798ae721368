package tandem.operate.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import tandem.database.Database;
import tandem.keys.BackupLock;
import tandem.operate.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Puts a backup's rows back, all of them or none: one transaction, in which each table's hash is checked on the way in
/// and once more by reading the table out again.
public final class BackupReader {
    private static final String DAMAGED = " is damaged. Nothing was changed.";
    /// How the states begin that PostgreSQL gives to rows it cannot read.
    private static final String UNREADABLE = "22";

    private final Database database;
    private final BackupLock lock;
    private final Path data;

    public BackupReader(Database database, BackupLock lock, Path data) {
        this.database = database;
        this.lock = lock;
        this.data = data;
    }

    /// @throws CommandFailed in plain words when the file is damaged, newer, or would replace rows without `replace`
    public Manifest read(Path file, boolean replace) throws IOException, SQLException {
        Whole whole = whole(file, replace);
        for (Map.Entry<String, byte[]> saved : whole.files.entrySet()) {
            settings(data.resolve(saved.getKey()), saved.getValue(), replace);
        }
        return whole.manifest;
    }

    private record Whole(Manifest manifest, Map<String, byte[]> files) {}

    /// Puts the rows back once all of the file was read.
    private Whole whole(Path file, boolean replace) throws SQLException {
        try (ZipFile zip = open(file);
                Connection connection = database.owner().getConnection()) {
            Manifest manifest = manifest(zip);
            BackupStore store = new BackupStore(connection);
            store.beginSnapshot();
            check(manifest, store, replace);
            fill(manifest, store, zip);
            Map<String, byte[]> files = files(zip);
            store.commit();
            return new Whole(manifest, files);
        } catch (IOException damaged) {
            throw new CommandFailed(file + DAMAGED, damaged);
        } catch (SQLException problem) {
            if (String.valueOf(problem.getSQLState()).startsWith(UNREADABLE)) {
                throw new CommandFailed(file + DAMAGED, problem);
            }
            throw problem;
        }
    }

    /// What it holds is never written to a disk on the way.
    private ZipFile open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return ZipFile.builder().setSeekableByteChannel(lock.open(channel)).get();
        } catch (IOException e) {
            channel.close();
            throw new CommandFailed(file + " is damaged or not a backup of Tandem.", e);
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream json = entry(zip, BackupWriter.MANIFEST)) {
            var tree = JsonMapper.builder().build().readTree(json);
            if (tree.path("format").asInt(0) > Manifest.FORMAT) {
                throw new CommandFailed("This backup was made by a newer Tandem ("
                        + tree.path("tandem").asString("unknown") + "). Restore it with that one.");
            }
            return JsonMapper.builder().build().treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw new CommandFailed("The backup has a manifest that cannot be read.", e);
        }
    }

    private static void check(Manifest manifest, BackupStore store, boolean replace) {
        Set<String> known = Set.copyOf(store.migrations());
        List<String> unknown = manifest.migrations().stream()
                .filter(version -> !known.contains(version))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed("This backup was made by a newer Tandem (" + manifest.tandem()
                    + "): its database has the migrations " + unknown + ", which this one does not know.");
        }
        List<Manifest.Table> here = store.tables();
        for (Manifest.Table table : manifest.tables()) {
            Optional<Manifest.Table> same =
                    here.stream().filter(table::hasNameOf).findFirst();
            if (same.isEmpty() || !same.get().columns().containsAll(table.columns())) {
                throw new CommandFailed("This backup has columns of " + table.schema() + "." + table.name()
                        + " that are gone. Restore it with the Tandem that made it, then start the new one.");
            }
        }
        if (!replace && here.stream().anyMatch(table -> !table.schema().equals("framework") && store.hasRows(table))) {
            throw new CommandFailed("The database is not empty. Add --replace to lose what is in it.");
        }
    }

    private static void fill(Manifest manifest, BackupStore store, ZipFile zip) throws IOException, SQLException {
        List<Manifest.Table> here = store.tables();
        store.empty(here);
        List<Manifest.Table> forced = store.unforce(here);
        for (Manifest.Table table : here) {
            for (Manifest.Table saved : manifest.tables()) {
                if (saved.hasNameOf(table)) {
                    fill(saved, store, zip);
                }
            }
        }
        store.force(forced);
        manifest.sequences().forEach(store::set);
        store.newEpoch();
    }

    private static void fill(Manifest.Table table, BackupStore store, ZipFile zip) throws IOException, SQLException {
        try (DigestInputStream rows = new DigestInputStream(entry(zip, table.entry()), BackupWriter.sha256())) {
            long count = store.copyIn(table, rows);
            String hash = HexFormat.of().formatHex(rows.getMessageDigest().digest());
            Manifest.Table written = BackupWriter.copy(store, table, OutputStream.nullOutputStream());
            if (count != table.rows() || !hash.equals(table.sha256()) || !written.equals(table)) {
                throw new CommandFailed("The rows of " + table.schema() + "." + table.name()
                        + " are not those that were saved. Nothing was changed.");
            }
        }
    }

    private static Map<String, byte[]> files(ZipFile zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : BackupWriter.FILES) {
            ZipArchiveEntry saved = zip.getEntry("files/" + name);
            if (saved != null) {
                try (InputStream content = zip.getInputStream(saved)) {
                    files.put(name, content.readAllBytes());
                }
            }
        }
        return files;
    }

    private void settings(Path target, byte[] content, boolean replace) throws IOException {
        if (replace || Files.notExists(target)) {
            Files.createDirectories(data);
            Files.write(target, content);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new CommandFailed("This is not a whole backup of Tandem: " + name + " is missing.");
        }
        return zip.getInputStream(entry);
    }
}
