package tandem.operate;

import java.util.List;
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
        List<UUID> found = tables("id").stream()
                .flatMap(
                        table -> sql
                                .sql("select id from " + table + " order by md5(id::text) limit 6")
                                .query(UUID.class)
                                .list()
                                .stream())
                .toList();
        return found.stream().distinct().limit(most).toList();
    }

    List<String> tablesOfPeople() {
        return tables("person");
    }

    /// Rows of a table that belong to nobody of these.
    long foreign(String table, List<UUID> mine) {
        return sql.sql("select count(*) from " + table + " where not person = any (:mine)")
                .param("mine", mine.toArray(UUID[]::new))
                .query(Long.class)
                .single();
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
        sql.sql("create schema planted; create table planted.diary (words text primary key);"
                        + " insert into planted.diary values ('" + words + "')")
                .update();
    }

    private List<String> tables(String column) {
        return sql.sql("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = :column
                where c.relkind in ('r', 'p') and c.relrowsecurity and a.atttypid = 'uuid'::regtype
                    and n.nspname not in ('meetings', 'feeds', 'directory', 'planted')
                order by 1
                """).param("column", column).query(String.class).list();
    }
}
