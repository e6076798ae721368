package tandem.help;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How long those waited whose requests are erased.
@Repository
class TookStore {
    private final JdbcClient sql;

    TookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param reached null where nobody answered
    void insert(UUID id, Instant asked, @Nullable Instant reached) {
        sql.sql("insert into help.took (id, asked, reached) values (:id, :asked, :reached)")
                .param("id", id)
                .param("asked", Timestamp.from(asked))
                .param("reached", reached == null ? null : Timestamp.from(reached), Types.TIMESTAMP)
                .update();
    }

    List<Asked.Wait> since(Instant moment) {
        return sql.sql("select asked, reached from help.took where asked >= :moment order by asked, id")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("asked"), row.getTimestamp("reached")))
                .list();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from help.took where asked < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
