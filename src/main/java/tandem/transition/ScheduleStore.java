package tandem.transition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class ScheduleStore {
    private final JdbcClient sql;

    private final Questions questions;

    ScheduleStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    static Question<Version> asksVersions() {
        return new Question<>(
                "select version, since, days, weeks, months, years, made, by from transition.schedule"
                        + " order by version",
                Map.of(),
                ScheduleStore::version);
    }

    /// Those that were written here, the oldest first.
    List<Version> all() {
        return questions.list(asksVersions());
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

    static Question<Map.Entry<PersonId, Integer>> asksMoved(Collection<PersonId> people) {
        return new Question<>(
                "select person, version from transition.moved where person = any(cast(:people as uuid[]))",
                Map.of("people", WheelStore.list(people)),
                row -> Map.entry(new PersonId(row.getObject("person", UUID.class)), row.getInt("version")));
    }

    /// Those of these people who have another version than that with which they began.
    Map<PersonId, Integer> moved(Collection<PersonId> people) {
        return questions.list(asksMoved(people)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void move(PersonId person, int version) {
        sql.sql("""
                insert into transition.moved (person, version) values (:person, :version)
                on conflict (person) do update set version = excluded.version
                """).param("person", person.value()).param("version", version).update();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getObject("since", LocalDate.class),
                new Schedule(days(row), row.getInt("weeks"), row.getInt("months"), row.getInt("years")),
                Optional.of(row.getTimestamp("made").toInstant()),
                Optional.ofNullable(row.getObject("by", UUID.class)).map(PersonId::new));
    }

    private static List<Integer> days(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return Stream.of((Short[]) days.getArray()).map(Short::intValue).toList();
    }
}
