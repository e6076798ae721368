package tandem.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class TellingStore {
    private static final String COLUMNS = "select id, circle, day, kind, by from sessions.telling ";

    private final JdbcClient sql;

    TellingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false where the same form has asked before
    boolean insert(Telling telling, Instant at) {
        return sql.sql("""
                insert into sessions.telling (id, circle, day, kind, by, at)
                values (:id, :circle, :day, :kind, :by, :at)
                on conflict (id) do nothing
                """)
                        .param("id", telling.id())
                        .param("circle", telling.circle().value())
                        .param("day", telling.day())
                        .param("kind", telling.kind().code())
                        .param("by", Objects.requireNonNull(telling.by()).value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<UUID> waiting() {
        return sql.sql("select id from sessions.telling where done is null order by at, id")
                .query(UUID.class)
                .list();
    }

    /// Takes one that is not done, for this unit of work alone.
    Optional<Telling> claim(UUID id, Instant at) {
        return sql.sql("""
                update sessions.telling set done = :at where id = :id and done is null
                returning id, circle, day, kind, by
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query(TellingStore::row)
                .optional();
    }

    void insert(UUID telling, Telling.Told told) {
        sql.sql("insert into sessions.told (id, telling, person, by_mail) values (:id, :telling, :person, :mail)")
                .param("id", told.id())
                .param("telling", telling)
                .param("person", told.person().value())
                .param("mail", told.byMail())
                .update();
    }

    Optional<Telling> latest(CircleId circle, LocalDate day) {
        return sql.sql(COLUMNS + "where circle = :circle and day = :day and done is not null order by at desc limit 1")
                .param("circle", circle.value())
                .param("day", day)
                .query(TellingStore::row)
                .optional();
    }

    List<Telling.Told> told(UUID telling) {
        return sql.sql("""
                select id, person, by_mail, called is not null as called from sessions.told
                where telling = :telling order by id
                """)
                .param("telling", telling)
                .query((row, number) -> new Telling.Told(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBoolean("by_mail"),
                        row.getBoolean("called")))
                .list();
    }

    /// Whom nobody has told yet of what is still to come, each with the last that happened to a session.
    List<Telling.Untold> untold(LocalDate from) {
        return sql.sql("""
                select distinct on (t.person, g.circle, g.day) t.id, t.person, g.circle, g.day, g.kind
                from sessions.told t join sessions.telling g on g.id = t.telling
                where not t.by_mail and t.called is null and g.day >= :from
                order by t.person, g.circle, g.day, g.at desc
                """)
                .param("from", from)
                .query((row, number) -> new Telling.Untold(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        new CircleId(row.getObject("circle", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        Telling.Kind.of(row.getString("kind"))))
                .list();
    }

    /// Somebody was called: about these, and about whatever had happened before to the same sessions.
    ///
    /// @return whether there was anybody whom the actor may call
    boolean called(List<UUID> told, Instant at) {
        return sql.sql("""
                update sessions.told t set called = :at
                from sessions.told known, sessions.telling k, sessions.telling g
                where known.id = any (:told) and k.id = known.telling and g.circle = k.circle and g.day = k.day
                    and g.at <= k.at and t.telling = g.id and t.person = known.person
                    and not t.by_mail and t.called is null
                """)
                        .param("told", told.toArray(UUID[]::new))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// All that somebody was told, for their copy.
    List<Told> of(PersonId person) {
        return sql.sql("select by_mail, called from sessions.told where person = :person order by id")
                .param("person", person.value())
                .query((row, number) -> new Told(
                        row.getBoolean("by_mail"),
                        Optional.ofNullable(row.getTimestamp("called")).map(Timestamp::toInstant)))
                .list();
    }

    record Told(boolean byMail, Optional<Instant> called) {}

    int deleteBefore(LocalDate day) {
        return sql.sql("delete from sessions.telling where day < :day")
                .param("day", day)
                .update();
    }

    private static Telling row(ResultSet row, int number) throws SQLException {
        var by = row.getObject("by", UUID.class);
        return new Telling(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                Telling.Kind.of(row.getString("kind")),
                by == null ? null : new PersonId(by));
    }
}
