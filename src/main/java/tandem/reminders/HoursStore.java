package tandem.reminders;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// The hours in which nothing goes, and what went.
@Repository
class HoursStore {
    private final JdbcClient sql;

    HoursStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Hours> of(PersonId person) {
        return sql.sql("select sleeps, wakes, zone, most, snoozed from reminders.setting where person = :person")
                .param("person", person.value())
                .query((row, number) -> {
                    var snoozed = row.getTimestamp("snoozed");
                    return new Hours(
                            row.getObject("sleeps", LocalTime.class),
                            row.getObject("wakes", LocalTime.class),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("most"),
                            snoozed == null ? null : snoozed.toInstant());
                })
                .optional();
    }

    void put(PersonId person, Hours hours) {
        sql.sql("""
                insert into reminders.setting (person, sleeps, wakes, zone, most)
                values (:person, :sleeps, :wakes, :zone, :most)
                on conflict (person) do update set sleeps = excluded.sleeps, wakes = excluded.wakes,
                    zone = excluded.zone, most = excluded.most
                """)
                .param("person", person.value())
                .param("sleeps", hours.sleeps())
                .param("wakes", hours.wakes())
                .param("zone", hours.zone().getId())
                .param("most", hours.most())
                .update();
    }

    void snooze(PersonId person, @Nullable Instant until) {
        sql.sql("update reminders.setting set snoozed = :until where person = :person")
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("person", person.value())
                .update();
    }

    int goneSince(PersonId person, Instant moment) {
        return sql.sql("select count(*) from reminders.gone where person = :person and at >= :moment")
                .param("person", person.value())
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    void gone(UUID wish, Instant due, PersonId person, Instant at) {
        sql.sql("insert into reminders.gone (wish, due, person, at) values (:wish, :due, :person, :at)")
                .param("wish", wish)
                .param("due", Timestamp.from(due))
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Instant> goneOf(PersonId person) {
        return sql
                .sql("select at from reminders.gone where person = :person order by at")
                .param("person", person.value())
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /// One at a time for one person: two nodes never send more together than either would alone.
    void queue(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 179))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from reminders.gone where at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
