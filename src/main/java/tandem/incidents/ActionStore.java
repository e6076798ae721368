package tandem.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class ActionStore {
    private static final String COLUMNS = """
            select id, incident, person, circle, kind, why, at, by, until, ended_at from incidents.action
            """;

    private static final String STANDING = COLUMNS + """
            where (circle = :circle or circle is null) and kind in ('mute', 'pause', 'remove', 'ban')
              and ended_at is null and (until is null or until > wall.now())
            order by at, id
            """;

    private final JdbcClient sql;
    private final Questions questions;

    ActionStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(
            UUID id,
            @Nullable UUID incident,
            PersonId person,
            @Nullable CircleId circle,
            Kind kind,
            byte[] why,
            Instant at,
            PersonId by,
            @Nullable Instant until,
            @Nullable Instant ended) {}

    /// @return whether it was not there yet
    boolean insert(Sealed action) {
        return sql.sql("""
                        insert into incidents.action (id, incident, person, circle, kind, why, at, by, until)
                        values (:id, :incident, :person, :circle, :kind, :why, :at, :by, :until)
                        on conflict (id) do nothing
                        """)
                        .param("id", action.id())
                        .param("incident", action.incident(), Types.OTHER)
                        .param("person", action.person().value())
                        .param(
                                "circle",
                                Optional.ofNullable(action.circle())
                                        .map(CircleId::value)
                                        .orElse(null),
                                Types.OTHER)
                        .param("kind", action.kind().code())
                        .param("why", action.why())
                        .param("at", Timestamp.from(action.at()))
                        .param("by", action.by().value())
                        .param(
                                "until",
                                Optional.ofNullable(action.until())
                                        .map(Timestamp::from)
                                        .orElse(null),
                                Types.TIMESTAMP)
                        .update()
                == 1;
    }

    boolean end(UUID id, PersonId by, Instant at) {
        return sql.sql("""
                        update incidents.action set ended_at = greatest(at, :at), ended_by = :by
                        where id = :id and ended_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ActionStore::row)
                .optional();
    }

    List<Sealed> touching(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person and kind <> 'note' order by at desc, id")
                .param("person", person.value())
                .query(ActionStore::row)
                .list();
    }

    List<Sealed> on(UUID incident) {
        return sql.sql(COLUMNS + "where incident = :incident order by at, id")
                .param("incident", incident)
                .query(ActionStore::row)
                .list();
    }

    /// Those that stand now in a circle, or everywhere, as far as the actor may know.
    List<Sealed> in(CircleId circle) {
        return questions.list(asksIn(circle));
    }

    static Question<Sealed> asksIn(CircleId circle) {
        return new Question<>(STANDING, Map.of("circle", circle.value()), row -> row(row, 0));
    }

    List<Sealed> between(Instant from, Instant to) {
        return sql.sql(COLUMNS + "where at >= :from and at < :to order by at, id")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(ActionStore::row)
                .list();
    }

    /// Those who were out until a moment in the last day, or are out.
    List<Sealed> out() {
        return sql.sql(COLUMNS + "where kind = 'out' order by at desc, id")
                .query(ActionStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var circle = row.getObject("circle", UUID.class);
        var until = row.getTimestamp("until");
        var ended = row.getTimestamp("ended_at");
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                circle == null ? null : new CircleId(circle),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getBytes("why"),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getObject("by", UUID.class)),
                until == null ? null : until.toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
