package tandem.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class RatingStore {
    private final JdbcClient sql;

    RatingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id, CircleId circle, LocalDate day, String skill, byte @Nullable [] before, byte @Nullable [] after) {}

    void insert(PersonId person, Sealed rating) {
        sql.sql("""
                insert into agenda.rating (id, person, circle, day, skill, before, after)
                values (:id, :person, :circle, :day, :skill, :before, :after) on conflict do nothing
                """)
                .param("id", rating.id())
                .param("person", person.value())
                .param("circle", rating.circle().value())
                .param("day", rating.day())
                .param("skill", rating.skill())
                .param("before", rating.before(), Types.BINARY)
                .param("after", rating.after(), Types.BINARY)
                .update();
    }

    void delete(PersonId person, CircleId circle, LocalDate day, String skill) {
        sql.sql("""
                delete from agenda.rating
                where person = :person and circle = :circle and day = :day and skill = :skill
                """)
                .param("person", person.value())
                .param("circle", circle.value())
                .param("day", day)
                .param("skill", skill)
                .update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, circle, day, skill, before, after from agenda.rating where person = :person
                order by day, skill
                """)
                .param("person", person.value())
                .query(RatingStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("skill"),
                row.getBytes("before"),
                row.getBytes("after"));
    }
}
