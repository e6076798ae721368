package tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {
    @TempDir
    Path data;

    @Test
    void what_was_committed_is_there_after_a_stop_and_after_a_crash() throws Exception {
        try (Database first = open()) {
            owner(first).sql("create table framework.kept (id int)").update();
        }
        assertThat(Postmaster.alive(cluster())).isEmpty();

        Database second = open();
        owner(second).sql("insert into framework.kept values (1)").update();
        long pid = Postmaster.alive(cluster()).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (Postmaster.alive(cluster()).isPresent()) {
            Thread.sleep(5);
        }
        assertThat(Postmaster.leftBehind(cluster())).isTrue();
        second.close();

        try (Database third = open()) {
            assertThat(owner(third)
                            .sql("select id from framework.kept")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
        }
    }

    @Test
    void without_its_passwords_a_database_is_not_opened_and_no_others_are_made() throws Exception {
        open().close();
        var away = data.resolve("away");
        Files.move(data.resolve("secrets"), away);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("its passwords are gone from " + data + "/secrets");
        assertThat(data.resolve("secrets")).doesNotExist();
        Files.move(away, data.resolve("secrets"));
        open().close();
    }

    @Test
    void a_server_left_running_by_a_killed_process_is_taken_over() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opens.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("open");
        killed.destroyForcibly().waitFor();
        long pid = Postmaster.alive(cluster()).orElseThrow().pid();

        Database next = open();
        assertThat(Postmaster.alive(cluster()).orElseThrow().pid()).isEqualTo(pid);
        assertThat(JdbcClient.create(next.runtime())
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        next.close();
        assertThat(Postmaster.alive(cluster())).isEmpty();
    }

    @Test
    void whoever_leaves_last_stops_it() throws Exception {
        Process service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opens.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(service.inputReader().readLine()).isEqualTo("open");
        open().close();
        assertThat(Postmaster.alive(cluster())).isPresent();
        service.outputWriter().close();
        assertThat(service.waitFor()).isZero();
        assertThat(Postmaster.alive(cluster())).isEmpty();
    }

    @Test
    void it_listens_on_this_machine_alone_asks_for_passwords_and_writes_durably() throws Exception {
        try (Database database = open()) {
            JdbcClient jdbc = owner(database);
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "full_page_writes")).isEqualTo("on");
            assertThat(Files.readString(cluster().resolve("pg_hba.conf"))
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank()))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
        }
        try (Stream<Path> secrets = Files.list(data.resolve("secrets"))) {
            assertThat(secrets.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private Database open() {
        return Database.open(new DatabaseSettings.Embedded(data, true));
    }

    private Path cluster() {
        return data.resolve("postgres");
    }

    private static JdbcClient owner(Database database) {
        return JdbcClient.create(database.owner());
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    /// Another process with the same data folder: opens, says so, and closes when its input ends.
    static final class Opens {
        public static void main(String[] args) throws Exception {
            try (Database database = Database.open(new DatabaseSettings.Embedded(Path.of(args[0]), true))) {
                System.out.println(database.isEmbedded() ? "open" : "foreign");
                System.in.read();
            }
        }
    }
}
