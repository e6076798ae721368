package tandem.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class AwayStore {
    private static final String AWAY = "select id, person, since, until, for_good, back from mentoring.away ";
    private static final String COVER = """
            select c.id, c.away, c.person, c.mentor, c.holder, c.kind, c.fresh, c.owned, c.at, c.ended
            from mentoring.cover c
            """;

    private final JdbcClient sql;

    AwayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return whether they were not away before
    boolean insert(Away away, Instant at) {
        return sql.sql("""
                        insert into mentoring.away (id, person, at, since, until, for_good)
                        values (:id, :person, :at, :since, :until, :good) on conflict do nothing
                        """)
                        .param("id", away.id())
                        .param("person", away.person().value())
                        .param("at", Timestamp.from(at))
                        .param("since", away.since())
                        .param("until", away.end(), Types.DATE)
                        .param("good", away.forGood())
                        .update()
                == 1;
    }

    void back(PersonId person, Instant at) {
        sql.sql("update mentoring.away set back = :at where person = :person and back is null")
                .param("at", Timestamp.from(at))
                .param("person", person.value())
                .update();
    }

    /// All who are away now, as far as the actor may know.
    List<Away> now() {
        return sql.sql(AWAY + "where back is null order by at, id")
                .query(AwayStore::away)
                .list();
    }

    List<Away> of(PersonId person) {
        return sql.sql(AWAY + "where person = :person order by at desc, id")
                .param("person", person.value())
                .query(AwayStore::away)
                .list();
    }

    Optional<Away> byId(UUID id) {
        return sql.sql(AWAY + "where id = :id")
                .param("id", id)
                .query(AwayStore::away)
                .optional();
    }

    /// How many more somebody can walk with: as many as they said, and nobody while they rest.
    long room(PersonId mentor) {
        return sql.sql("select mentors.room(:mentor)")
                .param("mentor", mentor.value())
                .query(Long.class)
                .single();
    }

    /// One at a time: two who run at once would find two who cover.
    void queue() {
        sql.sql("select pg_advisory_xact_lock(202)")
                .query((row, number) -> true)
                .single();
    }

    void insert(Cover cover) {
        sql.sql("""
                insert into mentoring.cover (id, away, person, mentor, holder, kind, fresh, owned, at)
                values (:id, :away, :person, :mentor, :holder, :kind, :fresh, :owned, :at)
                """)
                .param("id", cover.id())
                .param("away", cover.away())
                .param("person", cover.person().value())
                .param("mentor", cover.mentor().value())
                .param("holder", cover.there().map(PersonId::value).orElse(null), Types.OTHER)
                .param("kind", cover.kind().code())
                .param("fresh", cover.fresh())
                .param("owned", cover.owned())
                .param("at", Timestamp.from(cover.at()))
                .update();
    }

    boolean covered(UUID away, PersonId person) {
        return sql.sql("select exists (select from mentoring.cover where away = :away and person = :person)")
                .param("away", away)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Those that stand, as far as the actor may know.
    List<Cover> standing() {
        return sql.sql(COVER + "where c.ended is null order by c.at desc, c.id")
                .query(AwayStore::cover)
                .list();
    }

    /// Those that are or were about somebody.
    List<Cover> about(PersonId person) {
        return sql.sql(COVER + "where c.person = :person order by c.at desc, c.id")
                .param("person", person.value())
                .query(AwayStore::cover)
                .list();
    }

    /// Those that stand although the mentor is back.
    List<Cover> toEnd() {
        return sql.sql(COVER + """
                        join mentoring.away a on a.id = c.away
                        where c.ended is null and a.back is not null order by c.at, c.id
                        """)
                .query(AwayStore::cover)
                .list();
    }

    /// Those that stand although the person would rather not.
    List<Cover> refused() {
        return sql.sql(COVER + "where c.ended is null and c.refused is not null order by c.at, c.id")
                .query(AwayStore::cover)
                .list();
    }

    boolean refuse(UUID cover, Instant at) {
        return sql.sql("""
                        update mentoring.cover set refused = :at
                        where id = :id and ended is null and refused is null and kind = 'mentor'
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", cover)
                        .update()
                == 1;
    }

    void end(UUID cover, Instant at) {
        sql.sql("update mentoring.cover set ended = :at where id = :id and ended is null")
                .param("at", Timestamp.from(at))
                .param("id", cover)
                .update();
    }

    private static Away away(ResultSet row, int number) throws SQLException {
        return new Away(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("for_good"),
                moment(row, "back"));
    }

    private static Cover cover(ResultSet row, int number) throws SQLException {
        var holder = row.getObject("holder", UUID.class);
        return new Cover(
                row.getObject("id", UUID.class),
                row.getObject("away", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("mentor", UUID.class)),
                holder == null ? null : new PersonId(holder),
                Cover.Kind.of(row.getString("kind")),
                row.getBoolean("fresh"),
                row.getBoolean("owned"),
                row.getTimestamp("at").toInstant(),
                moment(row, "ended"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
