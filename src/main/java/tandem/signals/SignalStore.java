package tandem.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class SignalStore {
    private final JdbcClient sql;

    SignalStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, byte[] said, Instant at, boolean held) {}

    /// @param read when; null where not yet
    record Opened(
            UUID signal,
            UUID share,
            PersonId holder,
            @Nullable Instant read) {}

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, person, said, at, held from signals.signal where person = :person order by at, id
                """)
                .param("person", person.value())
                .query(SignalStore::row)
                .list();
    }

    void insert(Sealed signal) {
        sql.sql("insert into signals.signal (id, person, said, at) values (:id, :person, :said, :at)")
                .param("id", signal.id())
                .param("person", signal.person().value())
                .param("said", signal.said())
                .param("at", Timestamp.from(signal.at()))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from signals.signal where id = :id").param("id", id).update();
    }

    /// Nobody else sees this one from now on.
    void hold(UUID id) {
        sql.sql("update signals.signal set held = true where id = :id")
                .param("id", id)
                .update();
        sql.sql("delete from signals.opened where signal = :id").param("id", id).update();
    }

    /// @return whether it was not open by it before
    boolean open(UUID signal, Share share) {
        return sql.sql("""
                insert into signals.opened (signal, share, person, holder)
                values (:signal, :share, :person, :holder) on conflict do nothing
                """)
                        .param("signal", signal)
                        .param("share", share.id())
                        .param("person", share.person().value())
                        .param("holder", share.holder().value())
                        .update()
                == 1;
    }

    List<Opened> opened(PersonId person) {
        return sql.sql("""
                select signal, share, holder, read from signals.opened where person = :person order by signal, share
                """)
                .param("person", person.value())
                .query(SignalStore::opened)
                .list();
    }

    /// What is open to somebody, the newest first; once each, by however many shares.
    List<Sealed> openTo(PersonId holder) {
        return sql.sql("""
                select s.id, s.person, s.said, s.at, s.held from signals.signal s
                where exists (select from signals.opened o where o.signal = s.id and o.holder = :holder)
                order by s.at desc, s.id
                """)
                .param("holder", holder.value())
                .query(SignalStore::row)
                .list();
    }

    /// Since when the newest of each is there.
    Map<PersonId, Instant> newestOpenTo(PersonId holder) {
        var newest = new HashMap<PersonId, Instant>();
        sql.sql("""
                select s.person, max(s.at) as at from signals.signal s
                where exists (select from signals.opened o where o.signal = s.id and o.holder = :holder)
                group by s.person
                """).param("holder", holder.value()).query(row -> {
            newest.put(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("at").toInstant());
        });
        return newest;
    }

    long unread(PersonId holder) {
        return sql.sql("""
                select count(distinct signal) from signals.opened where holder = :holder and read is null
                """).param("holder", holder.value()).query(Long.class).single();
    }

    void read(PersonId holder, Instant now) {
        sql.sql("update signals.opened set read = :now where holder = :holder and read is null")
                .param("now", Timestamp.from(now))
                .param("holder", holder.value())
                .update();
    }

    int forget(Instant before) {
        return sql.sql("delete from signals.signal where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("said"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("held"));
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        var read = row.getTimestamp("read");
        return new Opened(
                row.getObject("signal", UUID.class),
                row.getObject("share", UUID.class),
                new PersonId(row.getObject("holder", UUID.class)),
                read == null ? null : read.toInstant());
    }
}
