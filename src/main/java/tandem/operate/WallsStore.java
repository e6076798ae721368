package tandem.operate;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// Reads across all schemas, as the owner or through the gate. Names of tables come from the catalogue.
final class WallsStore {
    private final JdbcClient sql;

    WallsStore(JdbcClient sql) {
        this.sql = sql;
    }

    WallsStore(DataSource owner) {
        this(JdbcClient.create(owner));
    }

    List<PersonId> with(Role role, int most) {
        return sql.sql("""
                select r.person from people.role r
                where r.role = :role and r.ended_at is null
                    and not exists (select from people.ending e where e.person = r.person)
                order by r.person limit :most
                """)
                .param("role", role.code())
                .param("most", most)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    void switchOff(PersonId person) {
        sql.sql("insert into people.ending (person, kind, at) values (:person, 'left', now())")
                .param("person", person.value())
                .update();
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

    /// Whom somebody may see: themselves and those to whom they hold a relation.
    List<UUID> seenBy(UUID person) {
        return sql.sql("""
                select :person::uuid union
                select subject from people.relation where holder = :person::uuid and ended_at is null
                """).param("person", person).query(UUID.class).list();
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
                insert into planted.diary (id, person, words) select id, id, '%s' from people.person;
                alter table planted.diary enable row level security;
                alter table planted.diary force row level security;
                create policy open on planted.diary for select using (true);
                grant usage on schema planted to tandem_runtime;
                grant select on planted.diary to tandem_runtime;
                """.formatted(words)).update();
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
