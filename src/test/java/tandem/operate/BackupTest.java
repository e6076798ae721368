package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tandem.Tandem;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.Presence;

/// The restore drill: what comes back is what was saved, row for row, also with values that are easy to lose.
class BackupTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    static Path server;

    @TempDir
    Path folder;

    private static Path data;
    private static Database database;
    private Path backup;

    @BeforeAll
    static void start() {
        data = server.resolve("data");
        database = Database.open(new DatabaseSettings.Embedded(data, true));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void a_database_with_awkward_rows() throws IOException {
        backup = folder.resolve("backup.zip");
        Files.deleteIfExists(data.resolve("program.yml"));
        owner(database).sql("drop schema if exists drill cascade").update();
        awkward(database, 500);
    }

    @Test
    void a_restore_into_an_empty_database_brings_every_row_back() throws Exception {
        List<Object> before = rows(database);
        execute(0, "backup", "--unencrypted", backup.toString(), "--data", data.toString());
        Path elsewhere = folder.resolve("elsewhere");
        try (Database other = Database.open(new DatabaseSettings.Embedded(elsewhere, true))) {
            awkward(other, 0);
            Object epoch = epoch(other);
            execute(0, "restore", backup.toString(), "--data", elsewhere.toString());
            assertThat(rows(other)).isEqualTo(before);
            assertThat(epoch(other)).isNotEqualTo(epoch);
            assertThat(forced(other)).isTrue();
            assertThat(owner(other)
                            .sql("insert into drill.child (parent) values (1) returning id")
                            .query(Long.class)
                            .single())
                    .isEqualTo(501);
        }
    }

    @Test
    void a_full_database_is_replaced_only_when_asked() {
        List<Object> before = rows(database);
        execute(0, "backup", backup.toString(), "--data", data.toString());
        owner(database).sql("delete from drill.child where id > 7").update();
        execute(1, "restore", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("--replace");
        assertThat(rows(database)).isNotEqualTo(before);
        execute(0, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void a_changed_row_in_the_file_is_noticed_and_nothing_changes() throws Exception {
        execute(0, "backup", "--unencrypted", backup.toString(), "--data", data.toString());
        owner(database).sql("delete from drill.child where id > 7").update();
        List<Object> before = rows(database);
        change("tables/drill.parent.copy", text -> text.replaceFirst("plain", "plaim"));
        execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("not those that were saved");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void a_cut_file_is_refused() throws Exception {
        execute(0, "backup", backup.toString(), "--data", data.toString());
        try (var file = Files.newByteChannel(backup, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("damaged");
    }

    @Test
    void a_backup_says_nothing_to_whoever_has_no_ring() throws Exception {
        execute(0, "backup", "--unencrypted", backup.toString(), "--data", data.toString());
        assertThat(contains(backup, "tables/drill.parent.copy")).isTrue(); // control
        Path locked = folder.resolve("locked");
        execute(0, "backup", locked.toString(), "--data", data.toString());
        assertThat(contains(locked, "drill")).isFalse();
        assertThat(contains(locked, "PK\u0003\u0004"))
                .isFalse(); // the head of an entry: two letters alone come up by chance
        execute(
                1,
                "restore",
                locked.toString(),
                "--data",
                folder.resolve("stranger").toString());
        assertThat(said.toString()).contains("another ring").doesNotContain("Exception");
    }

    @Test
    void a_changed_byte_in_a_locked_backup_is_noticed_and_nothing_changes() throws Exception {
        execute(0, "backup", backup.toString(), "--data", data.toString());
        byte[] bytes = Files.readAllBytes(backup);
        List<Object> before = rows(database);
        for (int position : List.of(20, 60, bytes.length / 2, bytes.length - 1)) {
            byte[] changed = bytes.clone();
            changed[position] ^= 1;
            Files.write(backup, changed);
            said.getBuffer().setLength(0);
            execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
            assertThat(said.toString().lines()).as("byte " + position).hasSize(1);
            assertThat(rows(database)).isEqualTo(before);
        }
    }

    @Test
    void a_file_of_a_newer_tandem_is_refused() throws Exception {
        execute(0, "backup", "--unencrypted", backup.toString(), "--data", data.toString());
        change("manifest.json", text -> text.replace("\"migrations\" : [ ", "\"migrations\" : [ \"9999\", "));
        execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("newer Tandem").contains("9999");
        change("manifest.json", text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("newer Tandem");
    }

    @Test
    void a_backup_may_be_made_while_a_service_runs_and_a_restore_may_not() {
        try (Presence service = database.serve()) {
            assertThat(database.isServed()).isTrue();
            execute(0, "backup", backup.toString(), "--data", data.toString());
            execute(1, "restore", "--replace", backup.toString(), "--data", data.toString());
            assertThat(said.toString()).contains("Stop it first");
        }
        assertThat(database.isServed()).isFalse();
    }

    @Test
    void a_table_that_the_owner_cannot_read_stops_the_backup_instead_of_being_forgotten() {
        owner(database).sql("drop policy owner_alone on drill.parent").update();
        execute(1, "backup", backup.toString(), "--data", data.toString());
        assertThat(said.toString()).contains("drill.parent");
        assertThat(backup).doesNotExist();
    }

    @Test
    void the_settings_of_the_program_come_along() throws Exception {
        Files.writeString(data.resolve("program.yml"), "name: Here");
        execute(0, "backup", backup.toString(), "--data", data.toString());
        Files.writeString(data.resolve("program.yml"), "name: There");
        execute(0, "restore", "--replace", backup.toString(), "--data", data.toString());
        assertThat(data.resolve("program.yml")).hasContent("name: Here");
    }

    private void execute(int expected, String... arguments) {
        CommandLine line = Commands.line(Tandem.class);
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        assertThat(line.execute(arguments)).as(said.toString()).isEqualTo(expected);
    }

    /// Text with everything that COPY escapes, nulls beside empty texts, numbers and moments at their ends, bytes, a
    /// generated and an identity column, a table that refers to itself, and one that sorts before the one it needs.
    private static void awkward(Database database, int rows) {
        owner(database).sql("""
                create schema drill;
                create table drill.parent (
                    id     bigint primary key,
                    text   text,
                    number numeric,
                    real   double precision,
                    at     timestamptz,
                    span   interval,
                    bytes  bytea,
                    list   text[],
                    twice  bigint generated always as (id * 2) stored,
                    above  bigint references drill.parent (id)
                );
                create table drill.child (
                    id     bigint generated always as identity primary key,
                    parent bigint not null references drill.parent (id)
                );
                alter table drill.parent enable row level security;
                alter table drill.parent force row level security;
                create policy owner_alone on drill.parent to tandem_owner
                    using (current_setting('tandem.actor', true) = 'owner');
                alter table drill.child enable row level security;
                alter table drill.child force row level security;
                create policy owner_alone on drill.child to tandem_owner
                    using (current_setting('tandem.actor', true) = 'owner');
                """).update();
        if (rows > 0) {
            owner(database).sql("""
                    insert into drill.parent (id, text, number, real, at, span, bytes, list, above) values
                    (1, E'tab\\there, line\\nbreak, back\\\\slash, \\\\N, “quotes”, ñ, 🌱', 'NaN', 'Infinity',
                     '-infinity', '1 mon -3 days 04:05:06.789', '\\x00ff5c4e'::bytea, '{"",null,"a,b","\\""}', 1),
                    (2, '', 0.1234567890123456789, 0.1, '0044-03-15 12:00 BC', '-1 year', '', '{}', 1),
                    (3, null, null, null, null, null, null, null, null),
                    (4, 'plain', 1e100, 5e-324, '2026-03-08 10:00:00.123456+00', '0', null, '{plain}', 2)
                    """).update();
            owner(database)
                    .sql("insert into drill.child (parent) select 1 + n % 4 from generate_series(1, :rows) n")
                    .param("rows", rows)
                    .update();
        }
    }

    /// One hash for each table, computed by PostgreSQL and not by what is tested.
    private static List<Object> rows(Database database) {
        return List.of("parent", "child").stream()
                .<Object>map(table -> Objects.requireNonNull(owner(database)
                        .sql("select count(*) || ' ' || md5(string_agg(t::text, ';' order by id)) from drill." + table
                                + " t")
                        .query(String.class)
                        .single()))
                .toList();
    }

    private static boolean forced(Database database) {
        return owner(database)
                .sql("select relforcerowsecurity from pg_catalog.pg_class where oid = 'drill.parent'::regclass")
                .query(Boolean.class)
                .single();
    }

    private static Object epoch(Database database) {
        return owner(database)
                .sql("select id from framework.epoch")
                .query(Object.class)
                .single();
    }

    private static JdbcClient owner(Database database) {
        return JdbcClient.create(database.owner());
    }

    private static boolean contains(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    private void change(String entry, java.util.function.UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(backup)) {
            Path file = zip.getPath(entry);
            String before = Files.readString(file, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(file, after);
        }
    }
}
