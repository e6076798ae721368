package tandem.ways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class TicketStore {
    private final JdbcClient sql;

    TicketStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param person whose new address is being tried; null for somebody who wants to come in
    record Ticket(
            byte[] hash,
            byte[] account,
            byte[] code,
            @Nullable PersonId person,
            byte @Nullable [] address) {}

    void insert(Ticket ticket, Instant asked, Instant ends) {
        sql.sql("""
                insert into ways.ticket (hash, account, code, person, address, asked, ends)
                values (:hash, :account, :code, :person, :address, :asked, :ends)
                """)
                .param("hash", ticket.hash())
                .param("account", ticket.account())
                .param("code", ticket.code())
                .param(
                        "person",
                        ticket.person() == null ? null : ticket.person().value(),
                        Types.OTHER)
                .param("address", ticket.address(), Types.BINARY)
                .param("asked", Timestamp.from(asked))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /// Counts a try and hands out what it is compared with; nothing once the time or the tries are over. For a minute
    /// after its use, a second tap finds it again.
    Optional<Ticket> attempt(byte[] hash, Instant now) {
        return sql.sql("""
                update ways.ticket set tries = tries + 1
                where hash = :hash and ends > :now and tries < 5
                    and (used is null or used > cast(:now as timestamptz) - interval '1 minute')
                returning hash, account, code, person, address
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(TicketStore::row)
                .optional();
    }

    void use(byte[] hash, Instant now) {
        sql.sql("update ways.ticket set used = coalesce(used, :now) where hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    int deleteOver(Instant now) {
        return sql.sql("delete from ways.ticket where ends <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Ticket row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Ticket(
                row.getBytes("hash"),
                row.getBytes("account"),
                row.getBytes("code"),
                person == null ? null : new PersonId(person),
                row.getBytes("address"));
    }
}
