package tandem.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class AppealStore {
    private static final String COLUMNS =
            "select action, words, at, decided_at, decided_by, granted, answer from incidents.appeal p ";

    private final JdbcClient sql;

    AppealStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Decision(Instant at, PersonId by, boolean granted, byte[] answer) {}

    record Sealed(
            UUID action, byte[] words, Instant at, @Nullable Decision decision) {}

    /// Once.
    void insert(UUID action, byte[] words, Instant at) {
        sql.sql("""
                insert into incidents.appeal (action, words, at) values (:action, :words, :at)
                on conflict (action) do nothing
                """)
                .param("action", action)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Sealed> of(UUID action) {
        return sql.sql(COLUMNS + "where action = :action")
                .param("action", action)
                .query(AppealStore::row)
                .optional();
    }

    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by at, action").query(AppealStore::row).list();
    }

    /// Those that wait for this actor's word.
    List<Sealed> waiting() {
        return sql.sql(COLUMNS + """
                where decided_at is null and exists (
                    select from incidents.action a
                    where a.id = p.action and incidents.may_act(a.person, a.incident) and incidents.judges(a.person, a.by))
                order by at, action
                """).query(AppealStore::row).list();
    }

    /// @return whether it waited for this actor's word
    boolean decide(UUID action, PersonId by, Instant at, boolean granted, byte[] answer) {
        return sql.sql("""
                        update incidents.appeal
                        set decided_at = :at, decided_by = :by, granted = :granted, answer = :answer
                        where action = :action and decided_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("granted", granted)
                        .param("answer", answer)
                        .param("action", action)
                        .update()
                == 1;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Sealed(
                row.getObject("action", UUID.class),
                row.getBytes("words"),
                row.getTimestamp("at").toInstant(),
                decided == null
                        ? null
                        : new Decision(
                                decided.toInstant(),
                                new PersonId(row.getObject("decided_by", UUID.class)),
                                row.getBoolean("granted"),
                                row.getBytes("answer")));
    }
}
