package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.schedules.Pause;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;
import tandem.shared.PersonId;

/// When circles meet, and what was changed about single sessions.
@Repository
class PlanStore {
    /// Of `circles.circle c`: what [#plan] reads, in one row.
    static final String COLUMNS = """
            c.day, c.start, c.minutes, c.zone, c.every, c.first, c.nth,
            (select string_agg(concat_ws(' ', x.day, x.to_day + x.to_start), E'\\n')
                from circles.change x where x.circle = c.id) as changes,
            (select string_agg(p.first || '..' || p.last, E'\\n' order by p.first)
                from circles.pause p where p.circle = c.id) as pauses,
            (select string_agg(concat_ws('|', r.from_day, r.minutes, r.every, r.day, r.start, coalesce(r.first::text, ''),
                    coalesce(r.nth::text, '')), E'\\n' order by r.from_day)
                from circles.rhythm r where r.circle = c.id) as rhythms,
            (select x.day from circles.closing x where x.circle = c.id) as closes
            """;

    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A rule as its columns hold it.
    record Columns(String every, Optional<LocalDate> first, Optional<Integer> nth) {
        static Columns of(Rule rule) {
            return switch (rule) {
                case Rule.Weekly _ -> new Columns("week", Optional.empty(), Optional.empty());
                case Rule.Fortnightly fortnightly ->
                    new Columns("fortnight", Optional.of(fortnightly.from()), Optional.empty());
                case Rule.Monthly monthly ->
                    new Columns(
                            "month",
                            Optional.empty(),
                            Optional.of(monthly.weeks().getFirst()));
            };
        }
    }

    Map<CircleId, Plan> plans(Collection<CircleId> circles) {
        return sql
                .sql("select c.id, " + COLUMNS + " from circles.circle c where c.id = any (:ids)")
                .param("ids", circles.stream().map(CircleId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new CircleId(row.getObject("id", UUID.class)), plan(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Of every circle.
    List<Plan> plans() {
        return sql.sql("select " + COLUMNS + " from circles.circle c order by c.id")
                .query((row, number) -> plan(row))
                .list();
    }

    void cancel(CircleId circle, LocalDate day) {
        change(circle, day, Optional.empty());
    }

    void move(CircleId circle, LocalDate day, LocalDateTime to) {
        change(circle, day, Optional.of(to));
    }

    private void change(CircleId circle, LocalDate day, Optional<LocalDateTime> to) {
        sql.sql("""
                insert into circles.change (circle, day, to_day, to_start) values (:circle, :day, :toDay, :toStart)
                on conflict (circle, day) do update set to_day = excluded.to_day, to_start = excluded.to_start
                """)
                .param("circle", circle.value())
                .param("day", day)
                .param("toDay", to.map(LocalDateTime::toLocalDate).orElse(null), Types.DATE)
                .param("toStart", to.map(LocalDateTime::toLocalTime).orElse(null), Types.TIME)
                .update();
    }

    /// @return whether anything had been changed
    boolean restore(CircleId circle, LocalDate day) {
        return sql.sql("delete from circles.change where circle = :circle and day = :day")
                        .param("circle", circle.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /// From a day on, whatever was said before of that day and those after it.
    void retime(CircleId circle, Rhythm rhythm) {
        keepRhythm(circle, rhythm.from());
        var columns = Columns.of(rhythm.rule());
        sql.sql("""
                insert into circles.rhythm (circle, from_day, day, start, minutes, every, first, nth)
                values (:circle, :from, :day, :start, :minutes, :every, :first, :nth)
                """)
                .param("circle", circle.value())
                .param("from", rhythm.from())
                .param("day", rhythm.rule().day().getValue())
                .param("start", rhythm.rule().start())
                .param("minutes", rhythm.minutes())
                .param("every", columns.every())
                .param("first", columns.first().orElse(null), Types.DATE)
                .param("nth", columns.nth().orElse(null), Types.SMALLINT)
                .update();
    }

    void keepRhythm(CircleId circle, LocalDate from) {
        sql.sql("delete from circles.rhythm where circle = :circle and from_day >= :from")
                .param("circle", circle.value())
                .param("from", from)
                .update();
    }

    void insertReason(CircleId circle, LocalDate day, byte[] words) {
        sql.sql("insert into circles.reason (circle, day, words) values (:circle, :day, :words)")
                .param("circle", circle.value())
                .param("day", day)
                .param("words", words)
                .update();
    }

    void deleteReason(CircleId circle, LocalDate day) {
        sql.sql("delete from circles.reason where circle = :circle and day = :day")
                .param("circle", circle.value())
                .param("day", day)
                .update();
    }

    Optional<byte[]> reason(CircleId circle, LocalDate day) {
        return sql.sql("select words from circles.reason where circle = :circle and day = :day")
                .param("circle", circle.value())
                .param("day", day)
                .query(byte[].class)
                .optional();
    }

    void pause(CircleId circle, LocalDate first, LocalDate last) {
        sql.sql("""
                insert into circles.pause (circle, first, last) values (:circle, :first, :last)
                on conflict (circle, first) do update set last = excluded.last
                """)
                .param("circle", circle.value())
                .param("first", first)
                .param("last", last)
                .update();
    }

    boolean resume(CircleId circle, LocalDate first) {
        return sql.sql("delete from circles.pause where circle = :circle and first = :first")
                        .param("circle", circle.value())
                        .param("first", first)
                        .update()
                == 1;
    }

    void close(CircleId circle, LocalDate day, PersonId by, Instant at) {
        sql.sql("insert into circles.closing (circle, day, said_at, by) values (:circle, :day, :at, :by)")
                .param("circle", circle.value())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    void insertFarewell(CircleId circle, byte[] words) {
        sql.sql("insert into circles.farewell (circle, words) values (:circle, :words)")
                .param("circle", circle.value())
                .param("words", words)
                .update();
    }

    void reopen(CircleId circle) {
        sql.sql("delete from circles.closing where circle = :circle")
                .param("circle", circle.value())
                .update();
    }

    Optional<byte[]> farewell(CircleId circle) {
        return sql.sql("select words from circles.farewell where circle = :circle")
                .param("circle", circle.value())
                .query(byte[].class)
                .optional();
    }

    /// @return how many left circles that were over for two weeks on this day
    long leaveClosed(LocalDate day) {
        return sql.sql("select circles.leave_closed(:day)")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    static Plan plan(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new Plan(
                new Rhythms(rhythm(zone, row.getInt("minutes"), rule(row)), later(zone, row.getString("rhythms"))),
                changes(row.getString("changes")),
                pauses(row.getString("pauses")),
                Optional.ofNullable(row.getObject("closes", LocalDate.class)));
    }

    private static Schedule rhythm(ZoneId zone, int minutes, Rule rule) {
        return new Schedule(zone, List.of(rule), Duration.ofMinutes(minutes), Set.of(), List.of());
    }

    private static Rule rule(ResultSet row) throws SQLException {
        var first = row.getObject("first", LocalDate.class);
        return Rhythm.rule(
                row.getString("every").equals("month") ? Integer.toString(row.getInt("nth")) : row.getString("every"),
                DayOfWeek.of(row.getInt("day")),
                row.getObject("start", LocalTime.class),
                () -> first);
    }

    /// One a line: `2026-12-01|60|week|3|19:00:00||`.
    private static List<Rhythms.Later> later(ZoneId zone, @Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split("\\|", -1))
                        .map(words -> new Rhythms.Later(
                                LocalDate.parse(words[0]), rhythm(zone, Integer.parseInt(words[1]), rule(words))))
                        .toList();
    }

    private static Rule rule(String[] words) {
        return Rhythm.rule(
                words[2].equals("month") ? words[6] : words[2],
                DayOfWeek.of(Integer.parseInt(words[3])),
                LocalTime.parse(words[4]),
                () -> LocalDate.parse(words[5]));
    }

    /// One a line: `2026-03-10` where it is cancelled, `2026-03-10 2026-03-12 18:00:00` where it is moved.
    private static Map<LocalDate, Change> changes(@Nullable String lines) {
        return lines == null
                ? Map.of()
                : lines.lines()
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(
                                words -> LocalDate.parse(words[0]),
                                words -> words.length == 1
                                        ? new Change.Cancelled()
                                        : new Change.Moved(LocalDateTime.parse(words[1].replace(' ', 'T')))));
    }

    private static List<Pause> pauses(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().map(PlanStore::pause).toList();
    }

    private static Pause pause(String line) {
        return new Pause(LocalDate.parse(line.substring(0, 10)), LocalDate.parse(line.substring(12)));
    }
}
