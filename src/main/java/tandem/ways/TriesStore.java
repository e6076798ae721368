package tandem.ways;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TriesStore {
    private final JdbcClient sql;

    TriesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false while a wait is on, which does not make it longer
    boolean count(byte[] account, Instant now) {
        return sql.sql("""
                insert into ways.tries as t (account, count, at, until)
                values (:account, 1, cast(:now as timestamptz), cast(:now as timestamptz))
                on conflict (account) do update set
                    count = case when t.at < excluded.at - interval '1 hour' then 1 else t.count + 1 end,
                    until = excluded.at + case when t.count < 4 or t.at < excluded.at - interval '1 hour' then interval '0'
                        else least(interval '15 minutes' * power(2, least(t.count - 4, 4)), interval '1 hour') end,
                    at = excluded.at
                where t.until <= excluded.at
                """)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void delete(byte[] account) {
        sql.sql("delete from ways.tries where account = :account")
                .param("account", account)
                .update();
    }

    int deleteOlder(Instant moment) {
        return sql.sql("delete from ways.tries where until < :moment and at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
