package tandem.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class AttendanceStore {
    private final JdbcClient sql;

    AttendanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Confirmed(UUID id, CircleId circle, LocalDate day, PersonId person, PersonId by, Instant at) {}

    record SealedNote(UUID id, CircleId circle, LocalDate day, byte[] note) {}

    void agree(CircleId circle, PersonId person, LocalDate on) {
        sql.sql("insert into attendance.consent (circle, person, since) values (:circle, :person, :on)"
                        + " on conflict do nothing")
                .param("circle", circle.value())
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void withdraw(CircleId circle, PersonId person) {
        sql.sql("delete from attendance.consent where circle = :circle and person = :person")
                .param("circle", circle.value())
                .param("person", person.value())
                .update();
    }

    /// Those who agreed, as far as the actor may know.
    Set<PersonId> agreed(CircleId circle) {
        return sql
                .sql("select person from attendance.consent where circle = :circle")
                .param("circle", circle.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    List<CircleId> agreedBy(PersonId person) {
        return sql
                .sql("select circle from attendance.consent where person = :person order by since, circle")
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CircleId::new)
                .toList();
    }

    boolean confirm(Confirmed noted) {
        return sql.sql("""
                        insert into attendance.confirmation (id, circle, day, person, noted_by, noted_at)
                        values (:id, :circle, :day, :person, :by, :at)
                        on conflict (circle, day, person) where ended_at is null do nothing
                        """)
                        .param("id", noted.id())
                        .param("circle", noted.circle().value())
                        .param("day", noted.day())
                        .param("person", noted.person().value())
                        .param("by", noted.by().value())
                        .param("at", Timestamp.from(noted.at()))
                        .update()
                == 1;
    }

    boolean end(UUID id, PersonId by, Instant at) {
        return sql.sql("""
                        update attendance.confirmation set ended_by = :by, ended_at = :at
                        where id = :id and ended_at is null
                        """)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    void delete(CircleId circle, LocalDate day, PersonId person) {
        sql.sql("delete from attendance.confirmation where circle = :circle and day = :day and person = :person")
                .param("circle", circle.value())
                .param("day", day)
                .param("person", person.value())
                .update();
    }

    List<Confirmed> confirmed(CircleId circle, LocalDate day) {
        return sql.sql("""
                select id, circle, day, person, noted_by, noted_at from attendance.confirmation
                where circle = :circle and day = :day and ended_at is null order by noted_at, id
                """)
                .param("circle", circle.value())
                .param("day", day)
                .query(AttendanceStore::confirmed)
                .list();
    }

    List<Confirmed> confirmedOf(PersonId person) {
        return sql.sql("""
                select id, circle, day, person, noted_by, noted_at from attendance.confirmation
                where person = :person and ended_at is null order by day, circle
                """)
                .param("person", person.value())
                .query(AttendanceStore::confirmed)
                .list();
    }

    void note(PersonId person, SealedNote note) {
        sql.sql("""
                insert into attendance.note (id, person, circle, day, note)
                values (:id, :person, :circle, :day, :note) on conflict do nothing
                """)
                .param("id", note.id())
                .param("person", person.value())
                .param("circle", note.circle().value())
                .param("day", note.day())
                .param("note", note.note())
                .update();
    }

    void deleteNote(PersonId person, CircleId circle, LocalDate day) {
        sql.sql("delete from attendance.note where person = :person and circle = :circle and day = :day")
                .param("person", person.value())
                .param("circle", circle.value())
                .param("day", day)
                .update();
    }

    Optional<SealedNote> note(PersonId person, CircleId circle, LocalDate day) {
        return notes(person).stream()
                .filter(each -> each.circle().equals(circle) && each.day().equals(day))
                .findFirst();
    }

    List<SealedNote> notes(PersonId person) {
        return sql.sql("select id, circle, day, note from attendance.note where person = :person order by day, circle")
                .param("person", person.value())
                .query((row, number) -> new SealedNote(
                        row.getObject("id", UUID.class),
                        new CircleId(row.getObject("circle", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBytes("note")))
                .list();
    }

    private static Confirmed confirmed(ResultSet row, int number) throws SQLException {
        return new Confirmed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("noted_by", UUID.class)),
                row.getTimestamp("noted_at").toInstant());
    }
}
