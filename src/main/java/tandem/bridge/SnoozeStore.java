package tandem.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Contacts that were put off, and people who were handed over.
@Repository
class SnoozeStore {
    private final JdbcClient sql;

    SnoozeStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Snoozed(UUID id, PersonId person, PersonId by, Instant at, LocalDate until, byte[] reason) {}

    record Handed(UUID id, PersonId person, PersonId giver, PersonId taker, Instant at, byte[] line) {}

    /// @return whether it was not there yet
    boolean insert(Snoozed snooze) {
        return sql.sql("""
                        insert into bridge.snooze (id, person, by, at, until, reason)
                        values (:id, :person, :by, :at, :until, :reason) on conflict (id) do nothing
                        """)
                        .param("id", snooze.id())
                        .param("person", snooze.person().value())
                        .param("by", snooze.by().value())
                        .param("at", Timestamp.from(snooze.at()))
                        .param("until", snooze.until())
                        .param("reason", snooze.reason())
                        .update()
                == 1;
    }

    /// The newest first.
    List<Snoozed> of(PersonId person) {
        return sql.sql("""
                select id, person, by, at, until, reason from bridge.snooze
                where person = :person order by at desc, id desc
                """)
                .param("person", person.value())
                .query((row, number) -> new Snoozed(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("by", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("until", LocalDate.class),
                        row.getBytes("reason")))
                .list();
    }

    void insert(Handed handed) {
        sql.sql("""
                insert into bridge.handover (id, person, giver, taker, at, line)
                values (:id, :person, :giver, :taker, :at, :line) on conflict (id) do nothing
                """)
                .param("id", handed.id())
                .param("person", handed.person().value())
                .param("giver", handed.giver().value())
                .param("taker", handed.taker().value())
                .param("at", Timestamp.from(handed.at()))
                .param("line", handed.line())
                .update();
    }

    /// The newest first.
    List<Handed> handed(PersonId person) {
        return sql.sql("""
                select id, person, giver, taker, at, line from bridge.handover
                where person = :person order by at desc, id desc
                """)
                .param("person", person.value())
                .query(SnoozeStore::handed)
                .list();
    }

    /// Those whom somebody has got since a moment, the newest first.
    List<Handed> taken(PersonId taker, Instant since) {
        return sql.sql("""
                select id, person, giver, taker, at, line from bridge.handover
                where taker = :taker and at >= :since order by at desc, id desc
                """)
                .param("taker", taker.value())
                .param("since", Timestamp.from(since))
                .query(SnoozeStore::handed)
                .list();
    }

    private static Handed handed(ResultSet row, int number) throws SQLException {
        return new Handed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("giver", UUID.class)),
                new PersonId(row.getObject("taker", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getBytes("line"));
    }
}
