package tandem.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class ReminderStore {
    private final JdbcClient sql;

    ReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The circles of which somebody wants to be reminded.
    List<CircleId> circles() {
        return sql.sql("select distinct circle from sessions.reminder").query(UUID.class).list().stream()
                .map(CircleId::new)
                .toList();
    }

    /// @param id of the wish
    record Wishing(UUID id, PersonId person) {}

    /// Those who wished for it before it was due, and have not been reminded.
    List<Wishing> wishing(CircleId circle, Reminders.Due due) {
        return sql.sql("""
                select r.id, r.person from sessions.reminder r
                where r.circle = :circle and r.ahead = :ahead and r.since <= :due
                    and not exists (
                        select from sessions.reminded d
                        where d.person = r.person and d.circle = r.circle and d.day = :day and d.ahead = r.ahead
                            and d.starts = :starts)
                order by r.person
                """)
                .param("circle", circle.value())
                .param("day", due.turn().day())
                .param("ahead", due.ahead().code())
                .param("starts", Timestamp.from(due.turn().starts()))
                .param("due", Timestamp.from(due.at()))
                .query((row, number) ->
                        new Wishing(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    /// Whose wish this is; empty once they wish for it no more.
    Optional<PersonId> whose(UUID wish) {
        return sql.sql("select person from sessions.reminder where id = :wish")
                .param("wish", wish)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void delete(UUID wish) {
        sql.sql("delete from sessions.reminder where id = :wish")
                .param("wish", wish)
                .update();
    }

    /// @return whether it is this unit of work that reminds them; another that is open is waited for
    boolean claim(PersonId person, CircleId circle, Reminders.Due due) {
        return sql.sql("""
                insert into sessions.reminded (person, circle, day, ahead, starts)
                values (:person, :circle, :day, :ahead, :starts)
                on conflict do nothing
                """)
                        .param("person", person.value())
                        .param("circle", circle.value())
                        .param("day", due.turn().day())
                        .param("ahead", due.ahead().code())
                        .param("starts", Timestamp.from(due.turn().starts()))
                        .update()
                == 1;
    }

    /// The sessions of which somebody was reminded, by when they began.
    List<Instant> of(PersonId person) {
        return sql
                .sql("select starts from sessions.reminded where person = :person order by starts")
                .param("person", person.value())
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from sessions.reminded where starts < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
