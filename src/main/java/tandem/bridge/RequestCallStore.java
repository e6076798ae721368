package tandem.bridge;

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
class RequestCallStore {
    private final JdbcClient sql;

    RequestCallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param whom null where nobody was left to ask
    record Call(UUID request, int rank, @Nullable PersonId whom, Instant at, Instant until) {
        Optional<PersonId> asked() {
            return Optional.ofNullable(whom);
        }
    }

    /// @return whether it was not asked yet
    boolean insert(Call call) {
        return sql.sql("""
                        insert into bridge.request_call (request, rank, asked, at, until)
                        values (:request, :rank, :asked, :at, :until) on conflict (request, rank) do nothing
                        """)
                        .param("request", call.request())
                        .param("rank", call.rank())
                        .param("asked", call.asked().map(PersonId::value).orElse(null), Types.OTHER)
                        .param("at", Timestamp.from(call.at()))
                        .param("until", Timestamp.from(call.until()))
                        .update()
                == 1;
    }

    /// As far as the actor may see, each request's in the order in which they were asked.
    List<Call> all() {
        return sql.sql("select request, rank, asked, at, until from bridge.request_call order by request, rank")
                .query((row, number) -> new Call(
                        row.getObject("request", UUID.class),
                        row.getInt("rank"),
                        Optional.ofNullable(row.getObject("asked", UUID.class))
                                .map(PersonId::new)
                                .orElse(null),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }
}
