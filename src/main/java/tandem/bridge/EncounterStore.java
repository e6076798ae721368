package tandem.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.channels.Channel;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class EncounterStore {
    private static final String COLUMNS = "select id, person, by, at, result, way, line, next from bridge.encounter ";

    private final JdbcClient sql;
    private final Questions questions;

    EncounterStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(
            UUID id,
            PersonId person,
            PersonId by,
            Instant at,
            Result result,
            Channel way,
            byte[] line,
            @Nullable LocalDate next) {}

    /// @return whether it was not there yet
    boolean insert(Sealed encounter) {
        return sql.sql("""
                        insert into bridge.encounter (id, person, by, at, result, way, line, next)
                        values (:id, :person, :by, :at, :result, :way, :line, :next)
                        on conflict (id) do nothing
                        """)
                        .param("id", encounter.id())
                        .param("person", encounter.person().value())
                        .param("by", encounter.by().value())
                        .param("at", Timestamp.from(encounter.at()))
                        .param("result", encounter.result().code())
                        .param("way", encounter.way().code())
                        .param("line", encounter.line())
                        .param("next", encounter.next(), Types.DATE)
                        .update()
                == 1;
    }

    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by at desc, id desc")
                .param("person", person.value())
                .query(EncounterStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(EncounterStore::row)
                .optional();
    }

    static Question<Boolean> asksWritten(UUID id) {
        return new Question<>("select bridge.written(:id)", Map.of("id", id), row -> row.getBoolean(1));
    }

    boolean written(UUID id) {
        return questions.single(asksWritten(id));
    }

    /// The last ones with each of these, each person's together, the newest first.
    List<Sealed> lately(Collection<PersonId> people, int most) {
        return sql.sql("""
                select e.id, e.person, e.by, e.at, e.result, e.way, e.line, e.next
                from unnest(:people) p cross join lateral (
                    select id, person, by, at, result, way, line, next from bridge.encounter
                    where person = p order by at desc, id desc limit :most) e
                order by e.person, e.at desc, e.id desc
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(EncounterStore::row)
                .list();
    }

    /// All that the actor may see, each person's together.
    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by person, at, id")
                .query(EncounterStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("by", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Result.read(row.getString("result")).orElseThrow(),
                Channel.read(row.getString("way")).orElseThrow(),
                row.getBytes("line"),
                row.getObject("next", LocalDate.class));
    }
}
