package tandem.operate.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads across all schemas, as the owner or through the gate. Names of tables come from the catalogue.
final class WallsStore {
    private final JdbcClient sql;

    /// @param source of the owner, or of the runtime role for what is read through the gate
    WallsStore(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /// Ids of people and of what belongs to them, of every table alike.
    List<UUID> ids(int most) {
        List<UUID> found = sql.sql("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
                where c.relkind in ('r', 'p') and c.relrowsecurity and a.atttypid = 'uuid'::regtype
                    and n.nspname not in ('meetings', 'feeds', 'directory', 'planted')
                order by 1
                """).query(String.class).list().stream()
                .flatMap(table -> ids(table, 6).stream())
                .toList();
        return found.stream().distinct().limit(most).toList();
    }

    List<UUID> ids(String table, int most) {
        return sql.sql("select id from " + table + " order by md5(id::text) limit " + most)
                .query(UUID.class)
                .list();
    }

    /// Tables guarded row by row which the runtime role may read at all, but for what is published.
    List<String> guarded() {
        return sql.sql("""
                select n.nspname || '.' || c.relname
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                    and has_table_privilege('tandem_runtime', c.oid, 'select')
                    and n.nspname not in ('meetings', 'planted')
                order by 1
                """).query(String.class).list();
    }

    /// The columns of a table that name people: called so, or referring to the table of people.
    List<String> people(String table, String people) {
        return sql.sql("""
                select a.attname
                from pg_catalog.pg_attribute a
                where a.attrelid = cast(:table as regclass) and a.attnum > 0 and a.atttypid = 'uuid'::regtype
                    and (a.attname = 'person' or exists (
                        select from pg_catalog.pg_constraint k
                        where k.conrelid = a.attrelid and k.contype = 'f' and k.conkey = array[a.attnum]
                            and k.confrelid = cast(:people as regclass)))
                order by 1
                """)
                .param("table", table)
                .param("people", people)
                .query(String.class)
                .list();
    }

    /// Where the rows of a table lie for which a condition holds.
    Set<String> rows(String table, String condition, Map<String, Object> who) {
        return new HashSet<>(sql.sql("select tableoid || ' ' || ctid from " + table + " where " + condition)
                .params(who)
                .query(String.class)
                .list());
    }

    /// A table in clear whose policy lets everybody read: what forgotten walls look like.
    void plantOpenTable(String words) {
        sql.sql("""
                create schema planted;
                create table planted.diary (id uuid, person uuid, words text);
                insert into planted.diary (id, person, words) values (gen_random_uuid(), gen_random_uuid(), '%s');
                alter table planted.diary enable row level security;
                alter table planted.diary force row level security;
                create policy open on planted.diary for select using (true);
                grant usage on schema planted to tandem_runtime;
                grant select on planted.diary to tandem_runtime;
                """.formatted(words)).update();
    }

    /// A table that nobody has walled or sealed.
    void plantClearTable(String words) {
        sql.sql("drop schema if exists planted cascade; create schema planted;"
                        + " create table planted.diary (words text primary key);"
                        + " insert into planted.diary values ('" + words + "')")
                .update();
    }
}
