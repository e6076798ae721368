package tandem.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// The smaller id stands first, in the order of PostgreSQL, which compares the bytes.
@Repository
class ApartStore {
    private final JdbcClient sql;

    ApartStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonId one, PersonId other, PersonId by, Instant at) {
        sql.sql("""
                insert into people.apart (one, other, at, by)
                values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :at, :by)
                on conflict (one, other) do nothing
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /// @return whether there was one that the actor may end
    boolean delete(PersonId one, PersonId other) {
        return sql.sql("""
                delete from people.apart
                where one = least(:one::uuid, :other::uuid) and other = greatest(:one::uuid, :other::uuid)
                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }

    List<Apart.Pair> all() {
        return sql.sql("""
                select one, other, at, people.ends_apart(one, other) as mine from people.apart
                order by at desc, one, other
                """)
                .query((row, number) -> new Apart.Pair(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("mine")))
                .list();
    }

    List<Apart.Together> stillTogether() {
        return sql.sql("select one, other, by, circle, subject from people.still_together()")
                .query((row, number) -> new Apart.Together(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class)),
                        Apart.By.of(row.getString("by")),
                        Optional.ofNullable(row.getObject("circle", UUID.class)),
                        Optional.ofNullable(row.getObject("subject", UUID.class))
                                .map(PersonId::new)))
                .list();
    }

    boolean mayMeet(PersonId one, PersonId other) {
        return sql.sql("select people.may_meet(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
