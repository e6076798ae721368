package tandem.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {
    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, UUID owner, byte[] text, Instant until, int tries) {}

    void insert(UUID id, UUID owner, byte[] sealed, Instant queued, Instant until) {
        sql.sql("""
                insert into mail.letter (id, owner, sealed, queued, until, due)
                values (:id, :owner, :sealed, :queued, :until, :queued)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("sealed", sealed)
                .param("queued", Timestamp.from(queued))
                .param("until", Timestamp.from(until))
                .update();
    }

    List<Sealed> all() {
        return sql.sql("select id, owner, sealed, until, tries from mail.letter order by queued desc, id desc")
                .query(LetterStore::row)
                .list();
    }

    /// Each try waits longer for the next: 1, 4, 16 … minutes, six hours at most. The wait is set before the try, so a
    /// node that dies in the middle of it delays the letter and loses nothing.
    List<Sealed> take(Instant now, int most) {
        return sql.sql("""
                update mail.letter l
                set tries = tries + 1,
                    due = cast(:now as timestamptz) + least(interval '1 minute' * power(4, least(tries, 10)), interval '6 hours')
                where id in (
                    select id from mail.letter where due <= :now and until > :now and not people.silent(owner)
                    order by due, id limit :most for update skip locked)
                returning id, owner, sealed, until, tries
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(LetterStore::row)
                .list();
    }

    void delete(UUID id) {
        sql.sql("delete from mail.letter where id = :id").param("id", id).update();
    }

    /// With those to somebody of whom it was said that they died.
    int deleteLate(Instant now) {
        return sql.sql("delete from mail.letter where until <= :now or people.silent(owner)")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getBytes("sealed"),
                row.getTimestamp("until").toInstant(),
                row.getInt("tries"));
    }
}
