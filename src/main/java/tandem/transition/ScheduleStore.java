package tandem.transition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ScheduleStore {
    private final JdbcClient sql;

    ScheduleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those that were written here, the oldest first.
    List<Version> all() {
        return sql.sql("select version, since, days, weeks, months, years, made, by from transition.schedule"
                        + " order by version")
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getObject("since", LocalDate.class),
                        new Schedule(days(row), row.getInt("weeks"), row.getInt("months"), row.getInt("years")),
                        Optional.of(row.getTimestamp("made").toInstant()),
                        Optional.ofNullable(row.getObject("by", UUID.class)).map(PersonId::new)))
                .list();
    }

    void insert(int version, LocalDate since, Schedule schedule, Instant at, PersonId by) {
        sql.sql("""
                insert into transition.schedule (version, since, days, weeks, months, years, made, by)
                values (:version, :since, cast(:days as smallint[]), :weeks, :months, :years, :made, :by)
                """)
                .param("version", version)
                .param("since", since)
                .param("days", schedule.days().toArray(Integer[]::new))
                .param("weeks", schedule.weeks())
                .param("months", schedule.months())
                .param("years", schedule.years())
                .param("made", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /// One version after another.
    void queue() {
        sql.sql("select pg_advisory_xact_lock(189)")
                .query((row, number) -> true)
                .single();
    }

    /// Those of these people who have another version than that with which they began.
    Map<PersonId, Integer> moved(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Integer>();
        sql.sql("select person, version from transition.moved where person = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PersonId(row.getObject("person", UUID.class)), row.getInt("version"));
                });
        return found;
    }

    void move(PersonId person, int version) {
        sql.sql("""
                insert into transition.moved (person, version) values (:person, :version)
                on conflict (person) do update set version = excluded.version
                """).param("person", person.value()).param("version", version).update();
    }

    private static List<Integer> days(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return Stream.of((Short[]) days.getArray()).map(Short::intValue).toList();
    }
}
