package tandem.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers which migrations a database has, so that a start without new ones need not wake Flyway.
final class MigrationStore {
    private final JdbcClient jdbc;

    MigrationStore(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    Optional<String> stamp() {
        boolean exists = jdbc.sql("select to_regclass('framework.migrated') is not null")
                .query(Boolean.class)
                .single();
        return exists
                ? jdbc.sql("select stamp from framework.migrated")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    void stamp(String stamp) {
        jdbc.sql("""
                insert into framework.migrated (only_one, stamp) values (true, :stamp)
                on conflict (only_one) do update set stamp = excluded.stamp
                """).param("stamp", stamp).update();
    }
}
