package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TestDatabase;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.ExternalServer;
import tandem.keys.BackupLock;
import tandem.operate.backup.BackupReader;
import tandem.operate.backup.BackupWriter;
import tandem.operate.backup.Manifest;

/// One format for both kinds of server: what the embedded one saved, the machine's older one takes, and back.
@Tag("external")
class BackupAcrossServersTest {
    @TempDir
    Path folder;

    @Test
    void rows_move_from_the_embedded_server_to_an_older_external_one_and_back() throws Exception {
        Optional<Path> programs = ExternalServer.programs();
        assumeTrue(programs.isPresent(), "Skipped: no PostgreSQL in /usr/lib/postgresql (apt-get install postgresql).");
        try (ExternalServer server = ExternalServer.start(programs.get());
                Database external = Database.open(server.database("moved", "createrole"));
                Database embedded = Database.open(new DatabaseSettings.Embedded(folder.resolve("data"), true))) {
            JdbcClient.create(embedded.owner()).sql("""
                    insert into framework.stream values ('moved', 1000);
                    insert into framework.event (stream, sequence, at, body)
                    select 'moved', n, timestamptz '2026-03-08 01:30Z' + n * interval '1.000001 s', md5(n::text)
                    from generate_series(1, 1000) n;
                    """).update();
            List<Manifest.Table> saved = move(embedded, external, "there");
            assertThat(saved).anySatisfy(table -> assertThat(table.rows()).isEqualTo(1000));
            assertThat(move(external, embedded, "back")).isEqualTo(saved);
        }
    }

    private List<Manifest.Table> move(Database from, Database to, String name) throws Exception {
        Path file = folder.resolve(name + ".zip");
        Manifest written = new BackupWriter(from, folder).write(file);
        new BackupReader(to, new BackupLock(TestDatabase.vault()), folder).read(file, true);
        return written.tables();
    }
}
