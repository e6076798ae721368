package tandem.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class GlassStore {
    private static final String COLUMNS = "select id, holder, subject, reason, at, verdict from safety.glass ";

    private final JdbcClient sql;

    GlassStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId holder, PersonId subject, byte[] reason, Instant at, Optional<String> verdict) {}

    void insert(UUID id, PersonId holder, PersonId subject, byte[] reason, Instant at) {
        sql.sql("""
                insert into safety.glass (id, holder, subject, reason, at)
                values (:id, :holder, :subject, :reason, :at)
                """)
                .param("id", id)
                .param("holder", holder.value())
                .param("subject", subject.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Sealed> on(PersonId subject) {
        return sql.sql(COLUMNS + "where subject = :subject order by at desc, id")
                .param("subject", subject.value())
                .query(GlassStore::row)
                .list();
    }

    List<Sealed> unreviewed(PersonId reviewer) {
        return sql.sql(COLUMNS + """
                where reviewed_at is null and holder <> :reviewer and subject <> :reviewer order by at, id
                """)
                .param("reviewer", reviewer.value())
                .query(GlassStore::row)
                .list();
    }

    /// Those that a second colleague found wrong, the newest first.
    List<Sealed> wrong() {
        return sql.sql(COLUMNS + "where verdict = 'wrong' and subject <> wall.person() order by at desc, id")
                .query(GlassStore::row)
                .list();
    }

    /// @return whom it was about; empty where it did not wait for this reviewer
    Optional<PersonId> review(UUID id, PersonId reviewer, Instant at, String verdict) {
        return sql.sql("""
                update safety.glass set reviewed_at = :at, reviewed_by = :reviewer, verdict = :verdict
                where id = :id and reviewed_at is null and holder <> :reviewer and subject <> :reviewer
                returning subject
                """)
                .param("at", Timestamp.from(at))
                .param("reviewer", reviewer.value())
                .param("verdict", verdict)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("holder", UUID.class)),
                new PersonId(row.getObject("subject", UUID.class)),
                row.getBytes("reason"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("verdict")));
    }
}
