package tandem.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class QuietStore {
    private final JdbcClient sql;

    QuietStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param opened when they showed it themselves; null where they did not
    record Sealed(
            PersonId person,
            int days,
            byte[] plan,
            LocalDate written,
            boolean paused,
            @Nullable Instant opened) {}

    /// As far as the actor may see it.
    Optional<Sealed> of(PersonId person) {
        return sql.sql("select person, days, plan, written, paused, opened from reach.quiet where person = :person")
                .param("person", person.value())
                .query(QuietStore::row)
                .optional();
    }

    /// Whose the actor may read.
    List<PersonId> others(PersonId actor) {
        return sql
                .sql("select person from reach.quiet where person <> :actor order by written, person")
                .param("actor", actor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    Set<String> readers(PersonId person) {
        return new HashSet<>(sql.sql("select kind from reach.quiet_reader where person = :person")
                .param("person", person.value())
                .query(String.class)
                .list());
    }

    /// What is written anew begins anew: it is neither paused nor shown.
    void put(PersonId person, int days, byte[] plan, LocalDate today) {
        sql.sql("""
                insert into reach.quiet (person, days, plan, written, heard) values (:person, :days, :plan, :today, :today)
                on conflict (person) do update set days = excluded.days, plan = excluded.plan,
                    written = excluded.written, heard = excluded.heard, paused = false, opened = null
                """)
                .param("person", person.value())
                .param("days", days)
                .param("plan", plan)
                .param("today", today)
                .update();
    }

    void readers(PersonId person, Collection<String> kinds) {
        sql.sql("delete from reach.quiet_reader where person = :person")
                .param("person", person.value())
                .update();
        kinds.forEach(kind -> sql.sql("insert into reach.quiet_reader (person, kind) values (:person, :kind)")
                .param("person", person.value())
                .param("kind", kind)
                .update());
    }

    void plan(PersonId person, byte[] plan) {
        sql.sql("update reach.quiet set plan = :plan where person = :person")
                .param("plan", plan)
                .param("person", person.value())
                .update();
    }

    void pause(PersonId person, boolean paused) {
        sql.sql("update reach.quiet set paused = :paused where person = :person")
                .param("paused", paused)
                .param("person", person.value())
                .update();
    }

    void open(PersonId person, @Nullable Instant at) {
        sql.sql("update reach.quiet set opened = :at where person = :person")
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("person", person.value())
                .update();
    }

    /// Begins their days anew, as far as the actor can have heard from them.
    void heard(PersonId person, LocalDate day) {
        sql.sql("select reach.hears(:person, :day)")
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> true)
                .single();
    }

    void delete(PersonId person) {
        sql.sql("delete from reach.quiet where person = :person")
                .param("person", person.value())
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var opened = row.getTimestamp("opened");
        return new Sealed(
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("days"),
                row.getBytes("plan"),
                row.getObject("written", LocalDate.class),
                row.getBoolean("paused"),
                opened == null ? null : opened.toInstant());
    }
}
