package tandem.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// How to reach the database in each role. The owner states that it is the owner (see the policies made by
/// `db/migration/afterMigrate.sql`); the runtime role has an empty `search_path`, so every table is named in full.
record Servers(Half half, String url, String owner, String ownerPassword, String runtimePassword) {
    DataSource ownerSource() {
        return plain(url, owner, ownerPassword, "-c tandem.actor=owner");
    }

    /// Unpooled, for a connection that is held for long.
    ///
    /// Each statement is planned once, at its first use, and kept: with the walls in it, planning costs more
    /// than running.
    DataSource runtimeSource() {
        var source = plain(url, half.runtime, runtimePassword, "-c search_path= -c plan_cache_mode=force_generic_plan");
        source.setPrepareThreshold(1);
        return source;
    }

    HikariDataSource runtimePool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(half.runtime);
        config.setDataSource(runtimeSource());
        config.setMaximumPoolSize(half.connections);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    static PGSimpleDataSource plain(String url, String user, String password, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setOptions(options);
        source.setApplicationName("tandem");
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        return source;
    }

    @Override
    public String toString() {
        return "Servers[" + owner + "]";
    }
}
