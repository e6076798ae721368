package tandem.incidents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.help.Asked;
import tandem.shared.PersonId;

@Repository
class CallStore {
    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param whom null where nobody was left to ask
    record Call(int rank, @Nullable PersonId whom, Instant at, Instant until, boolean answered) {
        Optional<PersonId> asked() {
            return Optional.ofNullable(whom);
        }
    }

    /// When the first was asked since a moment, and when one of them answered.
    List<Asked.Wait> since(Instant moment) {
        return sql.sql("""
                select min(at) as asked, min(answered) as reached from incidents.call
                group by incident having min(at) >= :moment order by asked
                """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("asked"), row.getTimestamp("reached")))
                .list();
    }

    /// @return whether it was not asked yet
    boolean insert(UUID incident, Call call) {
        return sql.sql("""
                        insert into incidents.call (incident, rank, asked, at, until)
                        values (:incident, :rank, :asked, :at, :until) on conflict (incident, rank) do nothing
                        """)
                        .param("incident", incident)
                        .param("rank", call.rank())
                        .param("asked", call.asked().map(PersonId::value).orElse(null), Types.OTHER)
                        .param("at", Timestamp.from(call.at()))
                        .param("until", Timestamp.from(call.until()))
                        .update()
                == 1;
    }

    List<Call> of(UUID incident) {
        return sql.sql("""
                select rank, asked, at, until, answered is not null as answered
                from incidents.call where incident = :incident order by rank
                """)
                .param("incident", incident)
                .query((row, number) -> new Call(
                        row.getInt("rank"),
                        Optional.ofNullable(row.getObject("asked", UUID.class))
                                .map(PersonId::new)
                                .orElse(null),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getBoolean("answered")))
                .list();
    }

    void answer(UUID incident, Instant at) {
        sql.sql("update incidents.call set answered = :at where incident = :incident and answered is null")
                .param("at", Timestamp.from(at))
                .param("incident", incident)
                .update();
    }
}
