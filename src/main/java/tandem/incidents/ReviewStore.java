package tandem.incidents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ReviewStore {
    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, Instant at, PersonId by, byte[] words) {}

    void insert(LocalDate month, Sealed note) {
        sql.sql("""
                insert into incidents.review (id, month, at, by, words) values (:id, :month, :at, :by, :words)
                on conflict (id) do nothing
                """)
                .param("id", note.id())
                .param("month", month)
                .param("at", Timestamp.from(note.at()))
                .param("by", note.by().value())
                .param("words", note.words())
                .update();
    }

    List<Sealed> of(LocalDate month) {
        return sql.sql("select id, at, by, words from incidents.review where month = :month order by at, id")
                .param("month", month)
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getObject("by", UUID.class)),
                        row.getBytes("words")))
                .list();
    }
}
