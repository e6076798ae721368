package tandem.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;

@Repository
class RoleStore {
    private final JdbcClient sql;

    RoleStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Role> of(PersonId person) {
        var found = EnumSet.noneOf(Role.class);
        sql.sql("select people.roles(:person)")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .ifPresent(roles -> Stream.of(roles.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(Role::of)
                        .forEach(found::add));
        return found;
    }

    boolean anyone(Role role) {
        return sql.sql("""
                select exists (
                    select from people.role r where r.role = :role and r.ended_at is null
                        and not exists (select from people.ending e where e.person = r.person))
                """).param("role", role.code()).query(Boolean.class).single();
    }

    record Past(Role role, Instant given, Optional<Instant> ended) {}

    List<Past> ever(PersonId person) {
        return sql.sql("""
                select role, given_at, ended_at from people.role where person = :person order by given_at, id
                """)
                .param("person", person.value())
                .query((row, number) -> new Past(
                        Role.of(row.getString("role")),
                        row.getTimestamp("given_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant)))
                .list();
    }

    void give(PersonId person, Role role, Optional<PersonId> by, Instant at) {
        sql.sql("""
                insert into people.role (id, person, role, given_at, given_by)
                values (:id, :person, :role, :at, :by)
                on conflict (person, role) where ended_at is null do nothing
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("role", role.code())
                .param("at", Timestamp.from(at))
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    boolean end(PersonId person, Role role, PersonId by, Instant at) {
        return sql.sql("""
                        update people.role set ended_at = :at, ended_by = :by
                        where person = :person and role = :role and ended_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("person", person.value())
                        .param("role", role.code())
                        .update()
                == 1;
    }
}
