package tandem.coping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class PracticeStore {
    private final JdbcClient sql;

    PracticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            Instant at,
            byte[] skill,
            byte @Nullable [] moment,
            byte @Nullable [] before,
            byte @Nullable [] after,
            boolean ended) {}

    void insert(PersonId person, Sealed practice) {
        sql.sql("""
                insert into coping.practice (id, person, at, skill, moment, before, after, ended)
                values (:id, :person, :at, :skill, :moment, :before, :after, :ended) on conflict (id) do nothing
                """)
                .param("id", practice.id())
                .param("person", person.value())
                .param("at", Timestamp.from(practice.at()))
                .param("skill", practice.skill())
                .param("moment", practice.moment(), Types.BINARY)
                .param("before", practice.before(), Types.BINARY)
                .param("after", practice.after(), Types.BINARY)
                .param("ended", practice.ended())
                .update();
    }

    /// What was noted before stays where nothing new is said.
    void end(UUID id, byte @Nullable [] before, byte @Nullable [] after) {
        sql.sql("""
                update coping.practice
                set before = coalesce(:before, before), after = coalesce(:after, after), ended = true where id = :id
                """)
                .param("id", id)
                .param("before", before, Types.BINARY)
                .param("after", after, Types.BINARY)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from coping.practice where id = :id").param("id", id).update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, at, skill, moment, before, after, ended from coping.practice where person = :person
                order by at desc, id desc
                """)
                .param("person", person.value())
                .query(PracticeStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBytes("skill"),
                row.getBytes("moment"),
                row.getBytes("before"),
                row.getBytes("after"),
                row.getBoolean("ended"));
    }
}
