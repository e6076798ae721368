package tandem.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers which migrations a database has, so that a start without new ones need not wake Flyway.
final class MigrationStore {
    private final JdbcClient jdbc;
    private final String table;

    /// @param schema one of [Half]'s own, never from outside
    MigrationStore(DataSource owner, String schema) {
        this.jdbc = JdbcClient.create(owner);
        this.table = schema + ".migrated";
    }

    Optional<String> stamp() {
        boolean exists = jdbc.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return exists
                ? jdbc.sql("select stamp from " + table).query(String.class).optional()
                : Optional.empty();
    }

    void stamp(String stamp) {
        jdbc.sql("insert into " + table + " (only_one, stamp) values (true, :stamp)"
                        + " on conflict (only_one) do update set stamp = excluded.stamp")
                .param("stamp", stamp)
                .update();
    }
}
