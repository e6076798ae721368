package tandem.debrief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class DebriefStore {
    private static final String COLUMNS = "select id, circle, day, author, answers, written from debrief.debrief ";

    private final JdbcClient sql;

    DebriefStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, CircleId circle, LocalDate day, PersonId author, byte[] answers, Instant written) {}

    /// Something jotted down while a session went on.
    record SealedNote(UUID id, CircleId circle, LocalDate day, PersonId author, byte[] words, Instant written) {}

    /// Once for each id.
    void jot(SealedNote note) {
        sql.sql("""
                insert into debrief.note (id, circle, day, author, words, written)
                values (:id, :circle, :day, :author, :words, :written) on conflict do nothing
                """)
                .param("id", note.id())
                .param("circle", note.circle().value())
                .param("day", note.day())
                .param("author", note.author().value())
                .param("words", note.words())
                .param("written", Timestamp.from(note.written()))
                .update();
    }

    List<SealedNote> notes(PersonId author) {
        return sql.sql("""
                select id, circle, day, author, words, written from debrief.note
                where author = :author order by written, id
                """)
                .param("author", author.value())
                .query((row, number) -> new SealedNote(
                        row.getObject("id", UUID.class),
                        new CircleId(row.getObject("circle", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        author,
                        row.getBytes("words"),
                        row.getTimestamp("written").toInstant()))
                .list();
    }

    void forgetNotes(CircleId circle, LocalDate day, PersonId author) {
        sql.sql("delete from debrief.note where circle = :circle and day = :day and author = :author")
                .param("circle", circle.value())
                .param("day", day)
                .param("author", author.value())
                .update();
    }

    int forgetNotes(Instant before) {
        return sql.sql("delete from debrief.note where written < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// In the place of what they wrote before.
    void put(Sealed debrief) {
        sql.sql("delete from debrief.debrief where circle = :circle and day = :day and author = :author")
                .param("circle", debrief.circle().value())
                .param("day", debrief.day())
                .param("author", debrief.author().value())
                .update();
        sql.sql("""
                insert into debrief.debrief (id, circle, day, author, answers, written)
                values (:id, :circle, :day, :author, :answers, :written) on conflict do nothing
                """)
                .param("id", debrief.id())
                .param("circle", debrief.circle().value())
                .param("day", debrief.day())
                .param("author", debrief.author().value())
                .param("answers", debrief.answers())
                .param("written", Timestamp.from(debrief.written()))
                .update();
    }

    /// As far as the actor may see them, the one whose session was last first.
    List<Sealed> since(LocalDate day) {
        return sql.sql(COLUMNS + "where day >= :day order by day desc, written desc, id")
                .param("day", day)
                .query(DebriefStore::row)
                .list();
    }

    List<Sealed> of(CircleId circle, LocalDate day) {
        return sql.sql(COLUMNS + "where circle = :circle and day = :day order by written, id")
                .param("circle", circle.value())
                .param("day", day)
                .query(DebriefStore::row)
                .list();
    }

    List<Sealed> by(PersonId author) {
        return sql.sql(COLUMNS + "where author = :author order by day, circle")
                .param("author", author.value())
                .query(DebriefStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("author", UUID.class)),
                row.getBytes("answers"),
                row.getTimestamp("written").toInstant());
    }
}
