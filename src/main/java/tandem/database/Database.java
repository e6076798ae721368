package tandem.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// One of the two databases of an installation, open and migrated. Needs no Spring, so that commands which only copy
/// rows start at once.
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;

    private final @Nullable EmbeddedPostgres embedded;
    private final Servers servers;
    private final HikariDataSource runtime;

    private Database(@Nullable EmbeddedPostgres embedded, Servers servers) {
        this.embedded = embedded;
        this.servers = servers;
        this.runtime = servers.runtimePool();
    }

    /// Starts or joins the database and migrates it.
    ///
    /// @throws DatabaseUnavailable in plain words when it cannot be reached, is too old, or lacks a right
    public static Database open(DatabaseSettings settings) {
        return open(settings, Half.DATA);
    }

    /// @throws DatabaseUnavailable as above
    public static Database open(DatabaseSettings settings, Half half) {
        return switch (settings) {
            case DatabaseSettings.Embedded own -> embedded(own, half);
            case DatabaseSettings.External foreign -> external(foreign, half);
        };
    }

    /// For migrations, backup and restore only: reads every row. Unpooled.
    public DataSource owner() {
        return servers.ownerSource();
    }

    /// For everything else. Row-level security lets it see nothing until an actor is set.
    public DataSource runtime() {
        return runtime;
    }

    /// Says for as long as it is open that a service runs on this database. Several nodes may.
    ///
    /// @throws DatabaseUnavailable while somebody holds it [#alone()]
    public Presence serve() {
        return Presence.shared(servers.runtimeSource());
    }

    /// Keeps services out while it is open.
    ///
    /// @throws DatabaseUnavailable while a service runs, here or on another node
    public Presence alone() {
        return Presence.exclusive(servers.runtimeSource());
    }

    /// Whether a service runs on this database at this moment, here or on another node.
    public boolean isServed() {
        return Presence.held(servers.runtimeSource());
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (runtime.isClosed()) {
            return;
        }
        runtime.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Database embedded(DatabaseSettings.Embedded settings, Half half) {
        EmbeddedPostgres server = EmbeddedPostgres.open(settings);
        try {
            Servers servers = new Servers(
                    half,
                    local(server, half.database),
                    half.owner,
                    server.password(half.owner),
                    server.password(half.runtime));
            createOnce(server, servers);
            Migration.run(servers.ownerSource(), half);
            return new Database(server, servers);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// The database is made last, so its presence means that the roles are there.
    private static void createOnce(EmbeddedPostgres server, Servers servers) {
        RoleStore roles = new RoleStore(Servers.plain(
                local(server, "postgres"),
                EmbeddedPostgres.SUPERUSER,
                server.password(EmbeddedPostgres.SUPERUSER),
                ""));
        Half half = servers.half();
        if (!roles.databaseExists(half.database)) {
            roles.ensureLogin(half.owner, servers.ownerPassword());
            roles.ensureLogin(half.runtime, servers.runtimePassword());
            roles.createDatabase(half.database, half.owner);
        }
    }

    private static String local(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    private static Database external(DatabaseSettings.External settings, Half half) {
        Servers servers = new Servers(
                half,
                settings.url(),
                settings.user(),
                settings.password(),
                Secrets.derived(settings.password(), half.runtime));
        try {
            RoleStore roles = new RoleStore(servers.ownerSource());
            int version = roles.version() / 10_000;
            if (version < OLDEST) {
                throw new DatabaseUnavailable(
                        "The database is PostgreSQL " + version + "; Tandem needs " + OLDEST + " or newer.");
            }
            if (!reaches(servers.runtimeSource())) {
                roles.ensureLogin(half.runtime, servers.runtimePassword());
            }
            Migration.run(servers.ownerSource(), half);
            return new Database(null, servers);
        } catch (RuntimeException e) {
            throw plain(e, half);
        }
    }

    private static boolean reaches(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static RuntimeException plain(RuntimeException e, Half half) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told) {
                return new DatabaseUnavailable(
                        "The database at " + half.variable + "_URL refused: " + told.getMessage(), e);
            }
        }
        return e;
    }
}
