package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class DeathStore {
    private final JdbcClient sql;

    DeathStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<PersonId> silent(Collection<PersonId> people) {
        return sql
                .sql("select id from unnest(cast(:people as uuid[])) as each (id) where people.silent(id)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    List<Deaths.Death> all() {
        return sql.sql("""
                select person, said, said_by, confirmed, confirmed_by from people.death order by said desc, person
                """).query(DeathStore::row).list();
    }

    boolean say(PersonId person, PersonId by, Instant now) {
        return sql.sql("""
                        insert into people.death (person, said, said_by) values (:person, :now, :by)
                        on conflict (person) do nothing
                        """)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean confirm(PersonId person, PersonId by, Instant now) {
        return sql.sql("""
                        update people.death set confirmed = :now, confirmed_by = :by
                        where person = :person and confirmed is null and said_by <> :by
                        """)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /// An account that had ended before stays as it is.
    void end(PersonId person, PersonId by, Instant now) {
        sql.sql("""
                insert into people.ending (person, kind, at, by) values (:person, 'died', :now, :by)
                on conflict (person) do nothing
                """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    boolean take(PersonId person) {
        return sql.sql("delete from people.death where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean live(PersonId person) {
        return sql.sql("delete from people.ending where person = :person and kind = 'died'")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Deaths.Death row(ResultSet row, int number) throws SQLException {
        return new Deaths.Death(
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("said").toInstant(),
                new PersonId(row.getObject("said_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("confirmed")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(PersonId::new));
    }
}
