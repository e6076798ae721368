package tandem.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ApprovalStore {
    private static final int NEWEST = 50;
    private static final String COLUMNS = """
            select id, asked_by, reason, asked_at, code is not null as outside, decided_by, decided_at, granted, used_at
            from safety.approval
            """;

    private final JdbcClient sql;

    ApprovalStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId asker,
            byte[] reason,
            Instant at,
            boolean outside,
            Approval.@Nullable Decision decision,
            @Nullable Instant usedAt) {}

    /// @return whether it was not there yet
    boolean insert(UUID id, PersonId asker, byte[] reason, Instant at, Optional<byte[]> code) {
        return sql.sql("""
                        insert into safety.approval (id, what, asked_by, reason, asked_at, code)
                        values (:id, 'contacts', :asker, :reason, :at, :code)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("asker", asker.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("code", code.orElse(null), Types.BINARY)
                        .update()
                == 1;
    }

    List<Sealed> newest() {
        return sql.sql(COLUMNS + "order by asked_at desc, id desc limit :most")
                .param("most", NEWEST)
                .query(ApprovalStore::row)
                .list();
    }

    /// The one that waits for this code.
    Optional<Sealed> byCode(byte[] code, Instant since) {
        return sql.sql(COLUMNS + "where code = :code and decided_at is null and asked_at > :since")
                .param("code", code)
                .param("since", Timestamp.from(since))
                .query(ApprovalStore::row)
                .optional();
    }

    /// @param by empty for somebody outside
    /// @return who asked; empty where it did not wait for this one's word
    Optional<PersonId> decide(UUID id, Optional<PersonId> by, boolean granted, Instant at) {
        return sql.sql("""
                update safety.approval
                set decided_by = :by, outside = :outside, decided_at = :at, granted = :granted
                where id = :id and decided_at is null
                returning asked_by
                """)
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("outside", by.isEmpty())
                .param("at", Timestamp.from(at))
                .param("granted", granted)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// Holds it for the open unit of work, which says that it takes out what was agreed on.
    ///
    /// @return whether it is the actor's to use
    boolean begin(UUID id) {
        boolean held = sql.sql("select set_config('tandem.export', a.id::text, true)"
                        + " from (select id from safety.approval where id = :id for update) a")
                .param("id", id)
                .query(String.class)
                .optional()
                .isPresent();
        return held && sql.sql("select safety.exports()").query(Boolean.class).single();
    }

    void use(UUID id, Instant at) {
        sql.sql("update safety.approval set used_at = :at where id = :id and used_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        var by = row.getObject("decided_by", UUID.class);
        var used = row.getTimestamp("used_at");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getBytes("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("outside"),
                decided == null
                        ? null
                        : new Approval.Decision(
                                by == null ? null : new PersonId(by), decided.toInstant(), row.getBoolean("granted")),
                used == null ? null : used.toInstant());
    }
}
