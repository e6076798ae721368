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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class IncidentStore {
    private static final String COLUMNS = """
            select coalesce(i.id, l.incident) as id, i.severity, i.joined, l.at, l.by
            from incidents.incident i full join incidents.look l on l.incident = i.id
            """;

    private final JdbcClient sql;

    IncidentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param severity empty where it follows from the report
    record Row(
            UUID id,
            Optional<Severity> severity,
            @Nullable Look look,
            @Nullable UUID joined) {}

    record Look(Instant at, PersonId by) {}

    record SealedStep(
            UUID id,
            Instant at,
            PersonId by,
            String what,
            @Nullable PersonId whom,
            byte @Nullable [] words) {}

    Map<UUID, Row> all() {
        return sql.sql(COLUMNS + "order by 1").query(IncidentStore::row).stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
    }

    Optional<Row> byId(UUID id) {
        return sql.sql(COLUMNS + "where coalesce(i.id, l.incident) = :id")
                .param("id", id)
                .query(IncidentStore::row)
                .optional();
    }

    void severity(UUID id, Severity severity) {
        sql.sql("""
                insert into incidents.incident (id, severity) values (:id, :severity)
                on conflict (id) do update set severity = excluded.severity
                """).param("id", id).param("severity", severity.code()).update();
    }

    /// The first one stays.
    void look(UUID id, PersonId by, Instant at) {
        sql.sql("""
                insert into incidents.look (incident, at, by) values (:id, :at, :by) on conflict (incident) do nothing
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    void join(UUID id, UUID into) {
        sql.sql("""
                insert into incidents.incident (id, joined) values (:id, :into)
                on conflict (id) do update set joined = excluded.joined
                """).param("id", id).param("into", into).update();
    }

    void insertStep(UUID incident, SealedStep step) {
        sql.sql("""
                insert into incidents.step (id, incident, at, by, what, whom, words)
                values (:id, :incident, :at, :by, :what, :whom, :words) on conflict (id) do nothing
                """)
                .param("id", step.id())
                .param("incident", incident)
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by().value())
                .param("what", step.what())
                .param(
                        "whom",
                        Optional.ofNullable(step.whom()).map(PersonId::value).orElse(null),
                        Types.OTHER)
                .param("words", step.words(), Types.BINARY)
                .update();
    }

    List<SealedStep> steps(UUID incident) {
        return sql.sql("select id, at, by, what, whom, words from incidents.step where incident = :id order by at, id")
                .param("id", incident)
                .query((row, number) -> new SealedStep(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getObject("by", UUID.class)),
                        row.getString("what"),
                        Optional.ofNullable(row.getObject("whom", UUID.class))
                                .map(PersonId::new)
                                .orElse(null),
                        row.getBytes("words")))
                .list();
    }

    void insertAnswer(UUID incident, byte[] words, Instant at, PersonId by) {
        sql.sql("""
                insert into incidents.answer (incident, words, at, by) values (:id, :words, :at, :by)
                on conflict (incident) do nothing
                """)
                .param("id", incident)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    Optional<byte[]> answer(UUID incident) {
        return sql.sql("select words from incidents.answer where incident = :id")
                .param("id", incident)
                .query((row, number) -> row.getBytes("words"))
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var looked = row.getTimestamp("at");
        return new Row(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("severity")).flatMap(Severity::of),
                looked == null ? null : new Look(looked.toInstant(), new PersonId(row.getObject("by", UUID.class))),
                row.getObject("joined", UUID.class));
    }
}
