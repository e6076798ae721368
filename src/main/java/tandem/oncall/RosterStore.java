package tandem.oncall;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class RosterStore {
    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param standing only those who may still do it: whoever left the team keeps no promise
    List<Slot> slots(boolean standing) {
        return sql.sql("""
                select id, day, start, finish, rank, person from oncall.slot
                where not :standing or people.roles(person) ~ ' (coordinator|supervisor) '
                order by day, start, rank, id
                """)
                .param("standing", standing)
                .query((row, number) -> new Slot(
                        row.getObject("id", UUID.class),
                        DayOfWeek.of(row.getInt("day")),
                        row.getObject("start", LocalTime.class),
                        row.getObject("finish", LocalTime.class),
                        row.getInt("rank"),
                        new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    /// Those that are not over, the newest last.
    List<Change> changes(Instant now) {
        return sql.sql("""
                select id, since, until, rank,
                    case when people.roles(person) ~ ' (coordinator|supervisor) ' then person end as person
                from oncall.change where until > :now order by since, id
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getInt("rank"),
                        Optional.ofNullable(row.getObject("person", UUID.class))
                                .map(PersonId::new)
                                .orElse(null)))
                .list();
    }

    void insert(Slot slot) {
        sql.sql("""
                insert into oncall.slot (id, day, start, finish, rank, person)
                values (:id, :day, :from, :to, :rank, :person) on conflict (id) do nothing
                """)
                .param("id", slot.id())
                .param("day", slot.day().getValue())
                .param("from", slot.from())
                .param("to", slot.to())
                .param("rank", slot.rank())
                .param("person", slot.person().value())
                .update();
    }

    void insert(Change change) {
        sql.sql("""
                insert into oncall.change (id, since, until, rank, person)
                values (:id, :from, :until, :rank, :person) on conflict (id) do nothing
                """)
                .param("id", change.id())
                .param("from", Timestamp.from(change.from()))
                .param("until", Timestamp.from(change.until()))
                .param("rank", change.rank())
                .param("person", change.person().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    boolean deleteSlot(UUID id) {
        return sql.sql("delete from oncall.slot where id = :id").param("id", id).update() == 1;
    }

    boolean deleteChange(UUID id) {
        return sql.sql("delete from oncall.change where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
