package tandem.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.help.Asked;
import tandem.shared.PersonId;

@Repository
class WorryStore {
    private static final String COLUMNS = """
            select id, person, by, at, name, words, held, owner, due, everybody, taken_by, taken, closed, note
            from mentoring.worry
            """;

    private final JdbcClient sql;

    WorryStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            PersonId by,
            Instant at,
            byte[] name,
            byte[] words,
            @Nullable Instant held,
            @Nullable PersonId owner,
            @Nullable Instant due,
            boolean everybody,
            @Nullable PersonId taker,
            @Nullable Instant taken,
            @Nullable Instant closed,
            byte @Nullable [] note) {}

    void insert(UUID id, PersonId person, PersonId by, Instant at, byte[] name, byte[] words, @Nullable Instant held) {
        sql.sql("""
                insert into mentoring.worry (id, person, by, at, name, words, held)
                values (:id, :person, :by, :at, :name, :words, :held) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("name", name)
                .param("words", words)
                .param("held", stamp(held), Types.TIMESTAMP)
                .update();
    }

    /// As far as the actor may see, the open ones first, each kind the newest first.
    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by closed is not null, at desc, id")
                .query(WorryStore::row)
                .list();
    }

    List<Sealed> about(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by at desc, id")
                .param("person", person.value())
                .query(WorryStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(WorryStore::row)
                .optional();
    }

    /// Those for which it is time to ask somebody, or somebody else.
    List<Sealed> toAsk(Instant now) {
        return sql.sql(COLUMNS + """
                        where taken is null and closed is null and not everybody and (due is null or due <= :now)
                        order by at, id
                        """)
                .param("now", Timestamp.from(now))
                .query(WorryStore::row)
                .list();
    }

    /// Those who were asked to take it, the first first; one that is empty says that nobody was left.
    List<Optional<PersonId>> asked(UUID worry) {
        return sql.sql("select asked from mentoring.call where worry = :worry order by rank")
                .param("worry", worry)
                .query((row, number) -> Optional.ofNullable(person(row, "asked")))
                .list();
    }

    /// @return whether this one was not asked yet
    boolean call(UUID worry, int rank, @Nullable PersonId whom, Instant at, Instant until) {
        return sql.sql("""
                        insert into mentoring.call (worry, rank, asked, at, until)
                        values (:worry, :rank, :asked, :at, :until) on conflict (worry, rank) do nothing
                        """)
                        .param("worry", worry)
                        .param("rank", rank)
                        .param("asked", whom == null ? null : whom.value(), Types.OTHER)
                        .param("at", Timestamp.from(at))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void ask(UUID worry, PersonId owner, Instant due, boolean everybody) {
        sql.sql("""
                update mentoring.worry set owner = :owner, due = :due, everybody = :everybody
                where id = :id and taken is null
                """)
                .param("owner", owner.value())
                .param("due", Timestamp.from(due))
                .param("everybody", everybody)
                .param("id", worry)
                .update();
    }

    boolean take(UUID worry, PersonId me, Instant at) {
        return sql.sql("""
                        update mentoring.worry
                        set taken_by = :me, owner = :me, due = coalesce(due, :at), taken = coalesce(taken, :at)
                        where id = :id and closed is null
                        """)
                        .param("me", me.value())
                        .param("at", Timestamp.from(at))
                        .param("id", worry)
                        .update()
                == 1;
    }

    /// @param shown whether the person may read it from now on, where it was held back
    boolean close(UUID worry, PersonId me, Instant at, byte[] note, boolean shown) {
        return sql.sql("""
                        update mentoring.worry
                        set closed_by = :me, closed = :at, note = :note, held = case when :shown then null else held end
                        where id = :id and closed is null and taken_by = :me
                        """)
                        .param("me", me.value())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .param("shown", shown)
                        .param("id", worry)
                        .update()
                == 1;
    }

    List<Asked.Wait> since(Instant moment) {
        return sql.sql("select at, taken from mentoring.worry where at >= :moment order by at, id")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("at"), row.getTimestamp("taken")))
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("by", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getBytes("name"),
                row.getBytes("words"),
                moment(row, "held"),
                person(row, "owner"),
                moment(row, "due"),
                row.getBoolean("everybody"),
                person(row, "taken_by"),
                moment(row, "taken"),
                moment(row, "closed"),
                row.getBytes("note"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
