package tandem.operate.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.Utils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.operate.CommandFailed;

/// Rows of whole tables, in and out, over one connection of the owner. What is about this installation rather than its
/// data stays out: which migrations ran, the epoch, how far readers are.
public final class BackupStore {
    private final Connection connection;
    private final JdbcClient jdbc;
    /// The columns of each table's primary key, read once.
    private @Nullable Map<String, List<String>> keys;

    public BackupStore(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// From here on one unchanging view of all tables, in notations that do not depend on anybody's settings.
    public void beginSnapshot() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        jdbc.sql("""
                set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
                set local bytea_output = 'hex'; set local extra_float_digits = 1
                """).update();
    }

    List<String> migrations() {
        return jdbc.sql("""
                select version from framework.flyway_schema_history
                where success and version is not null order by installed_rank
                """).query(String.class).list();
    }

    /// All tables with rows of ours, those referred to before those that refer.
    public List<Manifest.Table> tables() {
        return ForeignKeys.inOrder(named(false), references());
    }

    /// Those of live rooms. What is said there is gone when they end: no backup has it, and a restore leaves
    /// nothing of it.
    public List<Manifest.Table> passing() {
        return named(true);
    }

    List<String> unreadable() {
        return jdbc.sql("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relrowsecurity and c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                  and not exists (select from pg_catalog.pg_policy p
                                  where p.polrelid = c.oid and p.polname = 'owner_alone')
                order by 1
                """).query(String.class).list();
    }

    List<Manifest.Sequence> sequences() {
        return jdbc.sql("""
                select schemaname, sequencename, coalesce(last_value, start_value) as last, last_value is not null as called
                from pg_catalog.pg_sequences
                where schemaname !~ '^(pg_|information_schema)' order by schemaname, sequencename
                """)
                .query((row, number) -> new Manifest.Sequence(
                        row.getString("schemaname"),
                        row.getString("sequencename"),
                        row.getLong("last"),
                        row.getBoolean("called")))
                .list();
    }

    /// @return how many rows were written
    public long copyOut(Manifest.Table table, OutputStream to) throws SQLException, IOException {
        if (keys == null) {
            keys = readKeys();
        }
        String key = String.join(", ", keys.getOrDefault(table.qualified(), List.of()));
        String rows = "select " + columns(table) + " from " + name(table) + (key.isEmpty() ? "" : " order by " + key);
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + rows + ") to stdout", to);
    }

    /// @return how many rows were read
    long copyIn(Manifest.Table table, InputStream from) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + name(table) + " (" + columns(table) + ") from stdin", from, 1 << 16);
    }

    /// Whether there is anything that a restore would replace.
    boolean hasRows(Manifest.Table table) {
        return jdbc.sql("select exists (select from " + name(table) + ")")
                .query(Boolean.class)
                .single();
    }

    void empty(List<Manifest.Table> tables) {
        jdbc.sql("truncate framework.reader, "
                        + Stream.concat(tables.stream(), passing().stream())
                                .map(this::name)
                                .collect(Collectors.joining(", ")))
                .update();
    }

    /// PostgreSQL takes no COPY into a table whose rows it guards against the one who copies. So the force is off for
    /// the owner while the restore's transaction, which has locked these tables, fills them.
    ///
    /// @return the tables whose force was taken, to be given back
    List<Manifest.Table> unforce(List<Manifest.Table> tables) {
        Set<String> names = forced();
        List<Manifest.Table> forced = tables.stream()
                .filter(table -> names.contains(table.qualified()))
                .toList();
        alter(forced, "no force row level security");
        return forced;
    }

    void force(List<Manifest.Table> tables) {
        alter(tables, "force row level security");
    }

    private void alter(List<Manifest.Table> tables, String how) {
        if (tables.isEmpty()) {
            return;
        }
        jdbc.sql(tables.stream()
                        .map(table -> "alter table " + name(table) + " " + how)
                        .collect(Collectors.joining("; ")))
                .update();
    }

    private Set<String> forced() {
        return Set.copyOf(jdbc.sql("""
                select n.nspname || '.' || c.relname
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relforcerowsecurity
                """).query(String.class).list());
    }

    void set(Manifest.Sequence sequence) {
        jdbc.sql("select setval(format('%I.%I', :schema::text, :name::text)::regclass, :last, :called)")
                .param("schema", sequence.schema())
                .param("name", sequence.name())
                .param("last", sequence.last())
                .param("called", sequence.called())
                .query(Long.class)
                .single();
    }

    /// Tells everything derived from the rows, such as the search index, to derive itself again.
    void newEpoch() {
        jdbc.sql("update framework.epoch set id = gen_random_uuid()").update();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private List<Manifest.Table> named(boolean passing) {
        return jdbc.sql("""
                select n.nspname, c.relname,
                       array(select a.attname::text from pg_catalog.pg_attribute a
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                             order by a.attnum) as columns
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema)'
                  and pg_catalog.pg_get_userbyid(c.relowner) = current_user
                  and (n.nspname, c.relname) not in (('framework', 'flyway_schema_history'), ('framework', 'migrated'),
                                                     ('framework', 'epoch'), ('framework', 'reader'))
                  and (n.nspname = 'live') = :passing
                order by n.nspname, c.relname
                """)
                .param("passing", passing)
                .query((row, number) -> new Manifest.Table(
                        row.getString("nspname"), row.getString("relname"), texts(row, "columns"), 0, ""))
                .list();
    }

    private List<ForeignKeys.Reference> references() {
        return jdbc.sql("""
                select fn.nspname || '.' || f.relname as referring, tn.nspname || '.' || t.relname as referred
                from pg_catalog.pg_constraint k
                join pg_catalog.pg_class f on f.oid = k.conrelid
                join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
                join pg_catalog.pg_class t on t.oid = k.confrelid
                join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid and not f.relispartition
                """)
                .query((row, number) ->
                        new ForeignKeys.Reference(row.getString("referring"), row.getString("referred")))
                .list();
    }

    private Map<String, List<String>> readKeys() {
        Map<String, List<String>> read = new HashMap<>();
        jdbc.sql("""
                select n.nspname || '.' || c.relname as name,
                       array_agg(quote_ident(a.attname) order by k.position) as columns
                from pg_catalog.pg_index i
                join pg_catalog.pg_class c on c.oid = i.indrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, position)
                join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indisprimary
                group by 1
                """).query(row -> {
            read.put(row.getString("name"), texts(row, "columns"));
        });
        return read;
    }

    private String columns(Manifest.Table table) {
        return String.join(", ", table.columns().stream().map(this::quoted).toList());
    }

    private String name(Manifest.Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    private String quoted(String identifier) {
        try {
            return Utils.escapeIdentifier(null, identifier).toString();
        } catch (SQLException e) {
            throw new CommandFailed("A backup cannot contain the name " + identifier + ".", e);
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
