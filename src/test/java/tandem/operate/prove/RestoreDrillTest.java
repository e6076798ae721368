package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.DatabaseUnavailable;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.shared.Ids;

/// Data and keys are saved apart, and come back on another machine, but never those of somebody who was erased.
class RestoreDrillTest {
    private final UUID amy = Ids.next();
    private final UUID bo = Ids.next();

    /// A data folder in which no person is yet: it takes a while to make, and a moment to copy.
    @TempDir
    static Path fresh;

    @TempDir
    Path folder;

    private Drill here;
    private Path data;
    private Path keys;

    @BeforeAll
    static void a_fresh_machine() {
        Database.open(new DatabaseSettings.Embedded(fresh.resolve("data"), false))
                .close();
    }

    @BeforeEach
    void two_people_who_are_saved() throws Exception {
        here = machine("here");
        data = folder.resolve("data.backup");
        keys = folder.resolve("keys.locked");
        table(here);
        join(amy, "Amy");
        join(bo, "Bo");
        here.backup(data);
    }

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void on_another_machine_names_are_read_again() throws Exception {
        here.export(keys);
        try (Drill there = machine("there")) {
            table(there);
            assertThat(there.recover(keys).recovered()).isEqualTo(2);
            there.restore(data);
            assertThat(name(there, amy)).isEqualTo("Amy");
            assertThat(name(there, bo)).isEqualTo("Bo");
            assertThat(there.keys().fingerprint("name", "Amy"))
                    .isEqualTo(here.keys().fingerprint("name", "Amy"));
        }
    }

    @Test
    void without_the_keys_the_data_is_of_no_use() throws Exception {
        try (Drill there = machine("there")) {
            table(there);
            assertThatThrownBy(() -> there.restore(data))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("another ring");
        }
    }

    @Test
    void an_older_backup_brings_the_row_of_an_erased_person_back_and_not_a_word_of_it() throws Exception {
        erase(amy);
        here.restore(data);
        assertThat(sealed(here, amy)).isNotEmpty();
        assertThatThrownBy(() -> name(here, amy)).isInstanceOf(KeyGone.class);
        assertThat(name(here, bo)).isEqualTo("Bo");
    }

    @Test
    void nor_does_an_older_file_of_keys() throws Exception {
        here.export(keys);
        erase(amy);
        var outcome = here.recover(keys);
        here.restore(data);
        assertThat(outcome.recovered()).isZero();
        assertThat(outcome.destroyed()).isEqualTo(1);
        assertThatThrownBy(() -> name(here, amy)).isInstanceOf(KeyGone.class);
        assertThatThrownBy(() -> here.keys().make(amy)).isInstanceOf(KeyGone.class);
        assertThat(name(here, bo)).isEqualTo("Bo");
    }

    @Test
    void a_tombstone_moves_to_another_machine_with_the_keys() throws Exception {
        here.export(keys);
        erase(amy);
        Path later = folder.resolve("later.locked");
        here.export(later);
        try (Drill there = machine("there")) {
            table(there);
            assertThat(there.recover(later).recovered()).isEqualTo(1);
            assertThat(there.recover(keys).destroyed()).isEqualTo(1);
            there.restore(data);
            assertThatThrownBy(() -> name(there, amy)).isInstanceOf(KeyGone.class);
            assertThat(name(there, bo)).isEqualTo("Bo");
        }
    }

    private Drill machine(String name) throws IOException, InterruptedException {
        var data = folder.resolve(name);
        var copying = new ProcessBuilder("cp", "-a", fresh.resolve("data").toString(), data.toString()).inheritIO();
        assertThat(copying.start().waitFor()).isZero();
        return Drill.in(data);
    }

    private void join(UUID person, String name) {
        here.keys().make(person);
        JdbcClient.create(here.database().owner())
                .sql("insert into drill.person (id, name) values (:id, :name)")
                .param("id", person)
                .param("name", here.keys().seal(box(person), name))
                .update();
    }

    private void erase(UUID person) {
        here.keys().destroy(person);
        JdbcClient.create(here.database().owner())
                .sql("delete from drill.person where id = :id")
                .param("id", person)
                .update();
    }

    private static String name(Drill where, UUID person) {
        return where.keys().open(box(person), sealed(where, person));
    }

    private static byte[] sealed(Drill where, UUID person) {
        return JdbcClient.create(where.database().owner())
                .sql("select name from drill.person where id = :id")
                .param("id", person)
                .query(byte[].class)
                .single();
    }

    private static Box box(UUID person) {
        return new Box(person, "drill.person", "name", person);
    }

    private static void table(Drill where) {
        JdbcClient.create(where.database().owner())
                .sql("create schema drill; create table drill.person (id uuid primary key, name bytea not null)")
                .update();
    }
}
