package tandem;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.Half;
import tandem.keys.Vault;

/// One embedded PostgreSQL for the whole test run: migrated, not durable, in a folder that is gone afterwards. Most
/// tests get it through [TandemTest]; a test without Spring calls `TestDatabase.database()`.
///
/// ```java
/// @BeforeEach void clean() { TestDatabase.empty("meetings"); }   // every table of the schema
/// ```
public final class TestDatabase {
    private static final Path DATA = folder();
    private static final DatabaseSettings SETTINGS = new DatabaseSettings.Embedded(DATA, false);
    private static final Database DATABASE = Database.open(SETTINGS);
    private static final Database KEYS = Database.open(SETTINGS, Half.KEYS);
    /// A connection of the owner's takes longer to open, and to get to know the tables, than most of what is asked.
    private static final HikariDataSource OWNER = owners();
    private static final Map<List<String>, String> EMPTYING = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::remove));
    }

    private TestDatabase() {}

    public static Database database() {
        return DATABASE;
    }

    /// The keys' own database, on the same server.
    public static Database keys() {
        return KEYS;
    }

    /// Sees and writes every row of the keys' database.
    public static JdbcClient keysOwner() {
        return JdbcClient.create(KEYS.owner());
    }

    /// A vault as one node has it: all of them share the database and the ring.
    public static Vault vault() {
        return Vault.of(KEYS, DATA.resolve("keys"));
    }

    /// The data folder that belongs to it; `tandem.data` in Spring tests.
    public static Path data() {
        return DATA;
    }

    /// Sees and writes every row of every schema, as migrations do. For arranging and for controls.
    public static JdbcClient owner() {
        return JdbcClient.create(OWNER);
    }

    /// Empties all tables of these schemas, and those that refer to them. Most hold nothing, and to find that out costs
    /// a hundredth of what emptying them would.
    public static void empty(String... schemas) {
        owner().sql(EMPTYING.computeIfAbsent(List.of(schemas), TestDatabase::emptying))
                .update();
    }

    /// Deletes what there is, in the tables that refer to others first.
    private static String emptying(List<String> schemas) {
        return owner().sql("""
                    with recursive referring (oid, depth) as (
                        select c.oid, 0 from pg_catalog.pg_class c
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any (:schemas) and c.relkind in ('r', 'p')
                        union
                        select k.conrelid, r.depth + 1 from referring r
                        join pg_catalog.pg_constraint k on k.confrelid = r.oid and k.contype = 'f'
                        where k.conrelid <> r.oid and r.depth < 20)
                    select format('%I.%I', n.nspname, c.relname) from referring r
                    join pg_catalog.pg_class c on c.oid = r.oid
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where not c.relispartition
                    group by n.nspname, c.relname order by max(r.depth) desc
                    """).param("schemas", schemas.toArray(String[]::new)).query(String.class).list().stream()
                .map(table -> "if exists (select from %1$s) then delete from %1$s; end if;".formatted(table))
                .collect(Collectors.joining("\n", "do $$ begin\n", "\nend $$"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tandem-test-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource owners() {
        var config = new HikariConfig();
        config.setPoolName("owners");
        config.setDataSource(DATABASE.owner());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void remove() {
        OWNER.close();
        DATABASE.close();
        KEYS.close();
        try (Stream<Path> files = Files.walk(DATA)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + DATA);
        }
    }
}
