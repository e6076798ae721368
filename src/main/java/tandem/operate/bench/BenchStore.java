package tandem.operate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As the owner: the rest of a big program, whose rows nobody opens; a table for rows that mean nothing; and how many
/// rows there are.
final class BenchStore {
    private final JdbcClient sql;

    BenchStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// Makes a table for rows that mean nothing.
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

    /// Adds what a script of `bench/` says.
    ///
    /// @param sizes how much of it, by what stands in the script as `${name}`
    void fill(String script, Map<String, Number> sizes) throws IOException {
        var text = script(script);
        for (var size : sizes.entrySet()) {
            text = text.replace("${" + size.getKey() + "}", size.getValue().toString());
        }
        sql.sql(text).update();
        sql.sql("vacuum analyze").update();
    }

    /// Puts people into a circle, more of them than a circle takes.
    ///
    /// @param names as the circle's other members have theirs: sealed, each in the box of its membership
    void seat(UUID circle, List<UUID> memberships, List<UUID> people, List<byte[]> names) throws IOException {
        sql.sql(script("seats"))
                .param("circle", circle)
                .param("ids", memberships.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("names", names.toArray(byte[][]::new))
                .update();
        sql.sql("analyze").update();
    }

    long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource("bench/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
    }
}
