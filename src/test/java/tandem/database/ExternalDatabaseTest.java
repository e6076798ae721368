package tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.keys.Vault;
import tandem.shared.Ids;

/// Tandem on the PostgreSQL of the machine (Debian 12 has 15), which it did not start.
@Tag("external")
class ExternalDatabaseTest {
    private static ExternalServer server;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = ExternalServer.programs();
        assumeTrue(programs.isPresent(), "Skipped: no PostgreSQL in /usr/lib/postgresql (apt-get install postgresql).");
        server = ExternalServer.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void it_is_migrated_by_its_owner_and_served_by_a_role_that_owns_nothing() {
        try (Database database = Database.open(settings("fresh", "createrole"))) {
            assertThat(database.isEmbedded()).isFalse();
            JdbcClient runtime = JdbcClient.create(database.runtime());
            assertThat(runtime.sql("select current_user").query(String.class).single())
                    .isEqualTo("tandem_runtime");
            assertThat(runtime.sql("select id from framework.epoch")
                            .query(Object.class)
                            .list())
                    .hasSize(1);
            assertThatThrownBy(() ->
                            runtime.sql("create table framework.mine (id int)").update())
                    .isInstanceOf(DataAccessException.class);
        }
        Database.open(settings("fresh", "createrole")).close(); // and once more, when all is there
    }

    @Test
    void row_level_security_holds_there_too() {
        try (Database database = Database.open(settings("walls", "createrole"))) {
            JdbcClient.create(database.owner()).sql("""
                    create schema walls;
                    grant usage on schema walls to tandem_runtime;
                    create table walls.note (actor text);
                    alter table walls.note enable row level security;
                    alter table walls.note force row level security;
                    create policy own on walls.note using (actor = current_setting('tandem.actor', true));
                    grant select on walls.note to tandem_runtime;
                    """).update();
            JdbcClient.create(server.superuser("walls"))
                    .sql("insert into walls.note values ('visitor')")
                    .update();
            JdbcClient runtime = JdbcClient.create(database.runtime());
            assertThat(runtime.sql("select actor from walls.note")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(runtime.sql("""
                    with me as materialized (select set_config('tandem.actor', 'visitor', true))
                    select actor from me, walls.note
                    """).query(String.class).list()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_runtime_role_made_by_somebody_else_is_enough_when_the_owner_may_make_none() {
        JdbcClient.create(server.superuser("postgres"))
                .sql("drop role if exists tandem_runtime_probe")
                .update();
        DatabaseSettings.External settings = settings("given", "nocreaterole");
        Database.open(settings("fresh", "createrole")).close();
        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(DatabaseUnavailable.class);
        JdbcClient.create(server.superuser("postgres"))
                .sql("alter role tandem_runtime password '" + Secrets.derived(settings.password(), "tandem_runtime")
                        + "'")
                .update();
        Database.open(settings).close();
    }

    @Test
    void the_keys_live_there_in_a_database_of_their_own() throws Exception {
        Path ring = Files.createTempDirectory("tandem-ring-");
        try (Database data = Database.open(settings("fresh", "createrole"));
                Database own = Database.open(settings("keys", "createrole"), Half.KEYS);
                Keys keys = new Keys(Vault.of(own, ring))) {
            Box box = new Box(Ids.next(), "people.person", "name", Ids.next());
            keys.make(box.owner());
            byte[] sealed = keys.seal(box, "Amy");
            assertThat(keys.open(box, sealed)).isEqualTo("Amy");
            keys.destroy(box.owner());
            assertThatThrownBy(() -> keys.open(box, sealed)).isInstanceOf(KeyGone.class);
            assertThatThrownBy(() -> JdbcClient.create(data.runtime())
                            .sql("select owner from keys.owner_key")
                            .query()
                            .listOfRows())
                    .isInstanceOf(DataAccessException.class);
        } finally {
            PostgresBinaries.delete(ring);
        }
    }

    @Test
    void keys_beside_what_they_lock_are_refused() {
        String url = "postgresql://db.example.org/tandem";
        Map<String, String> environment = Map.of("TANDEM_DATABASE_URL", url, "TANDEM_KEYS_DATABASE_URL", url);
        assertThatThrownBy(() -> DatabaseSettings.from(Path.of("data"), environment, Half.KEYS))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("another database");
        assertThat(DatabaseSettings.from(Path.of("data"), Map.of("TANDEM_DATABASE_URL", url), Half.KEYS))
                .isInstanceOf(DatabaseSettings.Embedded.class);
        assertThatThrownBy(() -> DatabaseSettings.from(
                        Path.of("data"),
                        Map.of("TANDEM_KEYS_DATABASE_URL", "postgresql://db.example.org/keys"),
                        Half.KEYS))
                .hasMessageContaining("TANDEM_KEYS_DATABASE_USER");
    }

    @Test
    void a_wrong_password_is_told_in_one_line_without_the_password() {
        DatabaseSettings.External settings = settings("wrong", "createrole");
        DatabaseSettings.External wrong = new DatabaseSettings.External(settings.url(), settings.user(), "guess-me");
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("TANDEM_DATABASE_URL")
                .hasMessageNotContaining("guess-me");
    }

    @Test
    void the_settings_come_from_the_environment() {
        assertThat(DatabaseSettings.from(
                        Path.of("data"),
                        Map.of(
                                "TANDEM_DATABASE_URL", "postgresql://db.example.org/tandem",
                                "TANDEM_DATABASE_USER", "owner",
                                "TANDEM_DATABASE_PASSWORD", "secret")))
                .isEqualTo(new DatabaseSettings.External("jdbc:postgresql://db.example.org/tandem", "owner", "secret"));
        assertThatThrownBy(() -> DatabaseSettings.from(
                        Path.of("data"), Map.of("TANDEM_DATABASE_URL", "postgresql://db.example.org/tandem")))
                .hasMessageContaining("TANDEM_DATABASE_USER");
        assertThatThrownBy(() -> DatabaseSettings.from(Path.of("data"), Map.of("TANDEM_DATABASE_URL", "mysql://db")))
                .hasMessageContaining("postgresql://");
    }

    /// A database of this name, owned by a role of its own.
    private static DatabaseSettings.External settings(String name, String right) {
        return server.database(name, right);
    }
}
