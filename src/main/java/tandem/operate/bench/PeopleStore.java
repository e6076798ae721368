package tandem.operate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As the owner: a table for rows that mean nothing, and how many rows there are.
final class PeopleStore {
    private final JdbcClient sql;

    PeopleStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// Makes that table.
    ///
    /// @return a script for pgbench that adds a row to it
    Path raw(Path folder) throws IOException {
        sql.sql("""
                create schema bench;
                create table bench.raw (id uuid primary key, at timestamptz not null, line bytea not null);
                grant usage on schema bench to tandem_runtime;
                grant insert on bench.raw to tandem_runtime;
                """).update();
        return Files.writeString(
                folder.resolve("raw.sql"),
                "insert into bench.raw (id, at, line) values (gen_random_uuid(), now(), '\\x00');\n");
    }

    long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
