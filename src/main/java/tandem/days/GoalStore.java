package tandem.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class GoalStore {
    /// With all that happened to it, as dates: one look brings everything that a count needs.
    private static final String COLUMNS = """
            select g.id, g.person, g.what, g.direction, g.bounds, g.starts, g.ended, g.hidden,
                (select string_agg(r.first || '/' || r.last, ' ') from days.returned r where r.goal = g.id) as returns,
                (select string_agg(p.first || '/' || coalesce(p.last::text, ''), ' ') from days.pause p
                    where p.goal = g.id) as pauses,
                (select string_agg(d.day::text, ' ' order by d.day) from days.done d where d.goal = g.id) as done
            from days.goal g
            """;

    private final JdbcClient sql;

    GoalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param pauses the last day of one that goes on is null
    record Sealed(
            UUID id,
            PersonId person,
            byte[] what,
            Direction direction,
            byte @Nullable [] bounds,
            LocalDate starts,
            @Nullable LocalDate ended,
            boolean hidden,
            List<Span> returns,
            List<Pause> pauses,
            List<LocalDate> done) {}

    record Pause(LocalDate first, @Nullable LocalDate last) {}

    void insert(
            UUID id, PersonId person, byte[] what, Direction direction, byte @Nullable [] bounds, LocalDate starts) {
        sql.sql("""
                insert into days.goal (id, person, what, direction, bounds, starts)
                values (:id, :person, :what, :direction, :bounds, :starts) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("what", what)
                .param("direction", direction.code())
                .param("bounds", bounds, Types.BINARY)
                .param("starts", starts)
                .update();
    }

    void update(UUID id, byte[] what, Direction direction, byte @Nullable [] bounds, LocalDate starts) {
        sql.sql("""
                update days.goal set what = :what, direction = :direction, bounds = :bounds, starts = :starts
                where id = :id
                """)
                .param("id", id)
                .param("what", what)
                .param("direction", direction.code())
                .param("bounds", bounds, Types.BINARY)
                .param("starts", starts)
                .update();
    }

    void hide(UUID id, boolean hidden) {
        sql.sql("update days.goal set hidden = :hidden where id = :id")
                .param("id", id)
                .param("hidden", hidden)
                .update();
    }

    void end(UUID id, @Nullable LocalDate last) {
        sql.sql("""
                update days.goal set ended = case when :last::date is not null then greatest(:last::date, starts) end
                where id = :id
                """).param("id", id).param("last", last, Types.DATE).update();
    }

    void delete(UUID id) {
        sql.sql("delete from days.goal where id = :id").param("id", id).update();
    }

    void pause(UUID id, UUID goal, PersonId person, LocalDate first) {
        sql.sql("""
                insert into days.pause (id, goal, person, first) values (:id, :goal, :person, :first)
                on conflict do nothing
                """)
                .param("id", id)
                .param("goal", goal)
                .param("person", person.value())
                .param("first", first)
                .update();
    }

    /// A pause that was over on the day it began was none.
    void goOn(UUID goal, LocalDate last) {
        sql.sql("delete from days.pause where goal = :goal and last is null and first > :last")
                .param("goal", goal)
                .param("last", last)
                .update();
        sql.sql("update days.pause set last = :last where goal = :goal and last is null")
                .param("goal", goal)
                .param("last", last)
                .update();
    }

    void done(UUID goal, PersonId person, LocalDate day) {
        sql.sql("insert into days.done (goal, person, day) values (:goal, :person, :day) on conflict do nothing")
                .param("goal", goal)
                .param("person", person.value())
                .param("day", day)
                .update();
    }

    void undone(UUID goal, LocalDate day) {
        sql.sql("delete from days.done where goal = :goal and day = :day")
                .param("goal", goal)
                .param("day", day)
                .update();
    }

    void hideAll(PersonId person) {
        sql.sql("insert into days.unseen (person) values (:person) on conflict do nothing")
                .param("person", person.value())
                .update();
    }

    void showAll(PersonId person) {
        sql.sql("delete from days.unseen where person = :person")
                .param("person", person.value())
                .update();
    }

    boolean hidesAll(PersonId person) {
        return sql.sql("select exists (select from days.unseen where person = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where g.person = :person order by g.id")
                .param("person", person.value())
                .query(GoalStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where g.id = :id")
                .param("id", id)
                .query(GoalStore::row)
                .optional();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("what"),
                Direction.of(row.getString("direction")),
                row.getBytes("bounds"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getBoolean("hidden"),
                pieces(row.getString("returns"))
                        .map(GoalStore::pause)
                        .map(each -> new Span(each.first(), each.last() == null ? each.first() : each.last()))
                        .toList(),
                pieces(row.getString("pauses")).map(GoalStore::pause).toList(),
                pieces(row.getString("done")).map(LocalDate::parse).toList());
    }

    private static Stream<String> pieces(@Nullable String listed) {
        return listed == null ? Stream.empty() : Stream.of(listed.split(" "));
    }

    private static Pause pause(String text) {
        var ends = text.split("/", -1);
        return new Pause(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }
}
