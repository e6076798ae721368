package tandem.operate.prove;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.Half;
import tandem.keys.Keys;
import tandem.operate.CommandFailed;
import tandem.operate.Run;
import tandem.operate.Workshop;
import tandem.operate.backup.BackupStore;
import tandem.operate.backup.Manifest;
import tandem.operate.bench.MadeRoom;

/// One run of [TracelessProof].
final class TracelessTrial {
    private static final int GOING_ON = 100;

    private final Workshop workshop;
    private final Path data;
    private final Path files;
    private final Path said;
    private final Path copies;
    private final Path backup;
    private final Path keysDuring;
    private final List<String> wrong = new ArrayList<>();

    TracelessTrial(Workshop workshop, Path folder) throws IOException {
        this.workshop = workshop;
        this.data = folder.resolve("data");
        this.files = Files.createDirectory(folder.resolve("files"));
        this.said = Files.createDirectory(folder.resolve("said"));
        this.copies = folder.resolve("copies");
        this.backup = files.resolve("data.backup");
        this.keysDuring = files.resolve("during.keys");
    }

    /// @param inRows of the session that is over
    /// @param inClear anywhere
    /// @param keptAside sealed rows of the session, copied before it ended
    /// @param stillOpen of them, with the keys of today
    /// @param restored of it, from a backup made before it ended, with keys saved then
    /// @param before of it, readable in rows before it ended
    /// @param rest what is left that nobody can open, in a line
    record Result(
            int sentences,
            long inRows,
            long inClear,
            long fileMegabytes,
            long memoryMegabytes,
            long keptAside,
            long stillOpen,
            long restored,
            long before,
            long goingOn,
            long goingOnSaid,
            String rest,
            List<String> wrong) {
        boolean holds() {
            return wrong.isEmpty()
                    && inRows == 0
                    && inClear == 0
                    && keptAside >= sentences
                    && stillOpen == 0
                    && restored == 0
                    && before == sentences
                    && goingOn == goingOnSaid;
        }
    }

    /// What somebody copied while the session went on.
    ///
    /// @param room the owner of its key
    /// @param key as the keys' database has it
    private record Stolen(UUID room, List<SealedStore.Field> rows, byte[] key) {
        List<byte[]> sealed() {
            return rows.stream().map(SealedStore.Field::sealed).toList();
        }
    }

    /// What the rows of a running site say.
    private record Rows(SealedStore store, Keys keys, List<Readable> readable) {
        static Rows of(Database database, Keys keys) {
            SealedStore store = new SealedStore(database.owner());
            return new Rows(store, keys, Readable.all(store, keys));
        }

        Set<String> seeds() {
            return TracelessTrial.seeds(readable.stream().map(Readable::words).toList());
        }
    }

    /// What was found on the running site after the end.
    private record Live(Stolen stolen, long before, long inRows, long goingOn, long stillOpen, Traces memory) {}

    Result run(int sentences) throws Exception {
        MadeRoom[] rooms = rooms(sentences);
        TracelessSession over;
        TracelessSession on;
        Live live;
        try (ConfigurableApplicationContext site = ProofSite.fresh(workshop.application(), data, Clock.systemUTC())) {
            SiteLog.keep(said.resolve("site.log"));
            over = new TracelessSession(Run.port(site), rooms[0], 0, sentences);
            on = new TracelessSession(Run.port(site), rooms[1], sentences, GOING_ON);
            live = live(site, over, on);
        }
        Traces clear = files(live.stolen);
        Traces key = new Traces(List.of(live.stolen.key));
        key.folder(data);
        long restored = over.of(elsewhere());
        return new Result(
                sentences,
                live.inRows,
                clear.found().size() + live.memory.found().size(),
                clear.megabytes(),
                live.memory.megabytes(),
                live.stolen.rows.size(),
                live.stillOpen,
                restored,
                live.before,
                live.goingOn,
                on.sentences(),
                rest(live, clear, key),
                List.copyOf(wrong));
    }

    private MadeRoom[] rooms(int sentences) throws IOException {
        try (Workshop here = workshop.on(data)) {
            List<MadeRoom.Person> people = MadeRoom.people(here, TracelessSession.people(sentences));
            return new MadeRoom[] {
                MadeRoom.of(here, people),
                MadeRoom.of(here, people.subList(0, Math.min(people.size(), TracelessSession.people(GOING_ON))))
            };
        }
    }

    private Live live(ConfigurableApplicationContext site, TracelessSession over, TracelessSession on)
            throws IOException, InterruptedException, SQLException {
        over.talk();
        on.talk();
        Database database = site.getBean(Database.class);
        Keys keys = site.getBean(Keys.class);
        Rows during = Rows.of(database, keys);
        Stolen stolen = steal(during);
        Drill.save(site, data, backup, keysDuring);
        over.end();
        Rows after = Rows.of(database, keys);
        check(on, keys, stolen);
        WallsStore planted = new WallsStore(database.owner());
        planted.plantClearTable(WallsSecrets.CONTROL);
        copy(database);
        return new Live(
                stolen,
                over.of(during.seeds()),
                over.of(after.seeds()),
                on.of(after.seeds()),
                stolen.rows.stream()
                        .filter(row ->
                                Readable.opened(row, keys, List.of(stolen.room)).isPresent())
                        .count(),
                memory(stolen));
    }

    /// Every table there is, as PostgreSQL writes it out.
    private void copy(Database database) throws IOException, SQLException {
        Files.createDirectory(copies);
        try (Connection connection = database.owner().getConnection()) {
            BackupStore store = new BackupStore(connection);
            store.beginSnapshot();
            for (Manifest.Table table : Stream.concat(store.tables().stream(), store.passing().stream())
                    .toList()) {
                try (OutputStream out = Files.newOutputStream(copies.resolve(table.schema() + "." + table.name()))) {
                    store.copyOut(table, out);
                }
            }
        }
    }

    /// The rows of the room in which the first seed was said, and its key.
    private Stolen steal(Rows during) {
        UUID room = during.readable.stream()
                .filter(each -> each.words().contains(WallsSecrets.secret(0)))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("What was said is in no row, so nothing can be proved."))
                .owner();
        Map<String, UUID> owners = new HashMap<>();
        during.readable.forEach(each -> owners.put(each.column() + " " + each.ids(), each.owner()));
        List<SealedStore.Field> rows = during.store.fields().stream()
                .filter(field -> room.equals(owners.get(field.column() + " " + field.ids())))
                .toList();
        try (Database halves = Database.open(new DatabaseSettings.Embedded(data, true), Half.KEYS)) {
            byte[] key = new TracelessStore(halves.owner()).wrapped(room).orElseThrow();
            return new Stolen(room, rows, key);
        }
    }

    private void check(TracelessSession on, Keys keys, Stolen stolen) throws IOException, InterruptedException {
        if (keys.exists(stolen.room)) {
            wrong.add("The key of the session that is over is still there.");
        }
        if (on.of(seeds(List.of(on.page()))) == 0) {
            wrong.add("The page of the session that goes on shows nothing that was said.");
        }
    }

    private Traces memory(Stolen stolen) throws IOException {
        Traces memory = new Traces(stolen.sealed());
        memory.memory(Children.postgres(data).stream().map(ProcessHandle::pid).toList());
        control(memory, "the memory of the database");
        return memory;
    }

    /// With the database stopped, so that everything is on the disk: its files and what is left beside them.
    private Traces files(Stolen stolen) throws IOException {
        Traces all = new Traces(stolen.sealed());
        all.folder(data);
        control(all, "the files of the database");
        all.folder(said);
        all.folder(files);
        all.folder(copies);
        Traces log = new Traces(List.of());
        log.folder(said);
        control(log, "the log");
        Traces copy = new Traces(List.of());
        copy.folder(copies);
        control(copy, "the copy of all tables");
        return all;
    }

    private void control(Traces in, String where) {
        if (!in.control()) {
            wrong.add("Words in clear were not found in " + where + ".");
        }
    }

    /// Data and keys that were both saved during the session, on a machine that has lost its own.
    private Set<String> elsewhere() throws IOException, SQLException {
        try (Drill drill = Drill.in(data.resolveSibling("elsewhere"))) {
            drill.recover(keysDuring);
            drill.restore(backup);
            Rows rows = Rows.of(drill.database(), drill.keys());
            if (rows.readable.isEmpty()) {
                wrong.add("Nothing at all opens of the backup, which proves nothing.");
            }
            return rows.seeds();
        }
    }

    private static String rest(Live live, Traces files, Traces key) {
        return String.format(
                Locale.ROOT,
                "Left over, sealed with a key that is gone: %d rows in freed pages and logs of the files, %d in memory."
                        + " That key, wrapped by the ring, lies in %s.",
                files.pieces(),
                live.memory.pieces(),
                key.pieces() == 0 ? "no file" : "freed pages or logs of the keys' database");
    }

    static Set<String> seeds(Collection<String> texts) {
        Set<String> seeds = new TreeSet<>();
        texts.forEach(text -> WallsSecrets.SEEDED
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(seeds::add));
        return seeds;
    }
}
