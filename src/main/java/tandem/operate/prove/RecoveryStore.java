package tandem.operate.prove;

import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What [RecoveryProof] writes: readers that nobody has. The table needs no actor and is part of every installation.
final class RecoveryStore {
    private final JdbcClient jdbc;

    RecoveryStore(DataSource runtime) {
        this.jdbc = JdbcClient.create(runtime);
    }

    void add(String id) {
        jdbc.sql("insert into framework.reader (reader, stream, sequence) values (:id, 'recovery', 1)")
                .param("id", id)
                .update();
    }

    /// Bytes of the whole database, what was written and never committed included.
    long size() {
        return jdbc.sql("select pg_catalog.pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    Set<String> all() {
        return new HashSet<>(jdbc.sql("select reader from framework.reader where stream = 'recovery'")
                .query(String.class)
                .list());
    }
}
