package tandem.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own PostgreSQL in `<data>/postgres`: listens on a free port of this machine alone, asks for passwords, writes
/// durably. Processes share it (see [Usage]); one left behind by a killed Tandem is taken over.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();
    static final String SUPERUSER = "postgres";

    private final Path data;
    private final Path cluster;
    private final boolean durable;
    private final Usage usage;
    private int port;
    private int holders;

    static Path cluster(Path data) {
        return data.resolve("postgres");
    }

    private EmbeddedPostgres(Path data, boolean durable, Usage usage) {
        this.data = data;
        this.cluster = cluster(data);
        this.durable = durable;
        this.usage = usage;
    }

    /// Starts or joins the server of this data folder. Holders within this process share one object.
    ///
    /// @throws DatabaseUnavailable in plain words when it does not come up
    static EmbeddedPostgres open(DatabaseSettings.Embedded settings) {
        synchronized (OPEN) {
            EmbeddedPostgres server = OPEN.get(settings.data());
            if (server == null) {
                server = join(settings);
                OPEN.put(settings.data(), server);
            }
            server.holders++;
            return server;
        }
    }

    private static EmbeddedPostgres join(DatabaseSettings.Embedded settings) {
        try {
            Files.createDirectories(settings.data());
            refuseWithoutPasswords(settings.data());
            EmbeddedPostgres server =
                    new EmbeddedPostgres(settings.data(), settings.durable(), Usage.join(settings.data()));
            server.usage.alone(server::startOrJoin);
            return server;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + settings.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// New ones would open nothing, and hide what is missing.
    private static void refuseWithoutPasswords(Path data) {
        if (Files.exists(cluster(data).resolve("PG_VERSION")) && !new Secrets(data).knows(named(SUPERUSER))) {
            throw new DatabaseUnavailable("There is a database in " + data + ", but its passwords are gone from " + data
                    + "/secrets. Bring that folder back from your copy of " + data + ".");
        }
    }

    int port() {
        return port;
    }

    String password(String role) {
        return new Secrets(data).password(named(role));
    }

    private static String named(String role) {
        return "database-" + role;
    }

    private void startOrJoin() throws IOException {
        Optional<Postmaster> there = Postmaster.alive(cluster);
        if (there.isPresent()) {
            port = awaitReady().port();
            return;
        }
        if (Postmaster.leftBehind(cluster)) {
            LOG.info("The last stop was not a clean one. PostgreSQL recovers from its log.");
            Files.delete(cluster.resolve("postmaster.pid"));
        }
        Path home = PostgresBinaries.unpacked();
        Unprivileged unprivileged = Unprivileged.of(data, cluster);
        if (Files.notExists(cluster.resolve("PG_VERSION"))) {
            create(home, unprivileged);
        }
        start(home, unprivileged);
        port = awaitReady().port();
    }

    /// Creates the cluster beside its place and renames it, so that an interrupted creation is simply begun again.
    private void create(Path home, Unprivileged unprivileged) throws IOException {
        Path draft = data.resolve("postgres.new");
        if (Files.exists(draft)) {
            PostgresBinaries.delete(draft);
        }
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unprivileged.hand(draft);
        Path password = Files.createTempFile(data, "initdb-", ".password");
        Files.writeString(password, password(SUPERUSER));
        unprivileged.hand(password);
        try {
            run(unprivileged.command(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions",
                    durable ? "--data-checksums" : "--no-sync")));
        } finally {
            Files.delete(password);
        }
        Files.writeString(draft.resolve("postgresql.conf"), PostgresConfiguration.TEXT);
        Files.move(draft, cluster);
    }

    private void start(Path home, Unprivileged unprivileged) throws IOException {
        Path log = data.resolve("postgres.log");
        if (Files.notExists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        unprivileged.hand(log);
        run(unprivileged.command(List.of(
                home.resolve("bin/pg_ctl").toString(),
                "start",
                "--no-wait",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--options=-p " + freePort() + (durable ? "" : " -F -c full_page_writes=off"))));
    }

    private Postmaster awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long mayBeGone = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Postmaster> now = Postmaster.alive(cluster);
            if (now.isPresent() && now.get().ready()) {
                return now.get();
            }
            if (now.isEmpty() && System.nanoTime() > mayBeGone) {
                break;
            }
            pause();
        }
        throw new DatabaseUnavailable("PostgreSQL did not start. Its own words are in " + data.resolve("postgres.log"));
    }

    /// Stops the server if nobody else uses it: open transactions are rolled back, everything committed is on disk.
    @Override
    public void close() {
        synchronized (OPEN) {
            if (--holders == 0) {
                OPEN.remove(data);
                leave();
            }
        }
    }

    private void leave() {
        try (usage) {
            usage.alone(() -> {
                if (usage.last()) {
                    stop();
                }
            });
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be stopped; the next start takes it over.", e);
        }
    }

    private void stop() throws IOException {
        Optional<Postmaster> there = Postmaster.alive(cluster);
        if (there.isEmpty()) {
            return;
        }
        run(List.of("kill", "-INT", Long.toString(there.get().pid())));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (there.get().running() && System.nanoTime() < deadline) {
            pause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("tandem-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new DatabaseUnavailable("PostgreSQL could not be set up: "
                        + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }
}
