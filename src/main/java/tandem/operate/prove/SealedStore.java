package tandem.operate.prove;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every sealed field there is, as the owner reads it. Names of tables and columns come from the catalogue, so that a
/// new one is never forgotten.
final class SealedStore {
    private final JdbcClient sql;

    SealedStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// @param table with its schema
    record Column(String table, String name) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /// @param ids all that the row has, by the name of their column; a hash counts as the id that is made of it
    record Field(Column column, Map<String, UUID> ids, byte[] sealed) {}

    List<Column> columns() {
        return sql.sql("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as name
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                join pg_catalog.pg_type t on t.oid = a.atttypid and t.typname = 'sealed' and t.typtype = 'd'
                where c.relkind in ('r', 'p') and not c.relispartition
                order by 1, 2
                """).query(Column.class).list();
    }

    List<Field> fields() {
        return columns().stream().flatMap(column -> fields(column).stream()).toList();
    }

    private List<Field> fields(Column column) {
        return sql.sql("select * from " + column.table() + " where " + column.name() + " is not null")
                .query((row, number) -> new Field(column, ids(row), row.getBytes(column.name())))
                .list();
    }

    private static Map<String, UUID> ids(ResultSet row) throws SQLException {
        Map<String, UUID> ids = new TreeMap<>();
        for (String name : names(row)) {
            switch (row.getObject(name)) {
                case UUID id -> ids.put(name, id);
                case byte[] hash when hash.length == 32 -> ids.put(name, UUID.nameUUIDFromBytes(hash));
                case null, default -> {}
            }
        }
        return ids;
    }

    private static List<String> names(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            names.add(row.getMetaData().getColumnName(at));
        }
        return names;
    }
}
