package tandem.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ReportStore {
    private static final String COLUMNS = """
            select id, reporter, about, place, kind, label, words, at, due, promised, owner, closed_at, closed_by, outcome, note
            from safety.report
            """;

    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            UUID id,
            PersonId reporter,
            PersonId about,
            String place,
            ReportKind kind,
            Instant at,
            Instant due,
            boolean promised,
            Optional<PersonId> owner) {}

    record Closing(PersonId by, Instant at, Outcome outcome, byte[] note) {}

    record Sealed(Row row, byte[] label, Optional<byte[]> words, Optional<Closing> closing) {}

    record SealedEvidence(byte[] words, Instant saidAt) {}

    record Unowned(UUID id, PersonId reporter, PersonId about) {}

    /// @return whether it was not there yet
    boolean insert(
            UUID id,
            PersonId reporter,
            PersonId about,
            String place,
            ReportKind kind,
            byte[] label,
            Instant at,
            Instant due,
            boolean promised) {
        return sql.sql("""
                insert into safety.report (id, reporter, about, place, kind, label, at, due, promised)
                values (:id, :reporter, :about, :place, :kind, :label, :at, :due, :promised)
                on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("reporter", reporter.value())
                        .param("about", about.value())
                        .param("place", place)
                        .param("kind", kind.code())
                        .param("label", label)
                        .param("at", Timestamp.from(at))
                        .param("due", Timestamp.from(due))
                        .param("promised", promised)
                        .update()
                == 1;
    }

    void insertEvidence(UUID report, byte[] words, Instant saidAt) {
        sql.sql("""
                insert into safety.evidence (report, words, said_at) values (:report, :words, :at)
                """)
                .param("report", report)
                .param("words", words)
                .param("at", Timestamp.from(saidAt))
                .update();
    }

    Optional<SealedEvidence> evidence(UUID report) {
        return sql.sql("select words, said_at from safety.evidence where report = :report")
                .param("report", report)
                .query((row, number) -> new SealedEvidence(
                        row.getBytes("words"), row.getTimestamp("said_at").toInstant()))
                .optional();
    }

    /// Whether somebody could handle it: neither made it nor is meant, nor is kept apart from either.
    boolean couldHandle(PersonId person, PersonId reporter, PersonId about) {
        return sql.sql("select coalesce(safety.could_handle(:person, :reporter, :about), false)")
                .param("person", person.value())
                .param("reporter", reporter.value())
                .param("about", about.value())
                .query(Boolean.class)
                .single();
    }

    /// Open ones in which somebody may get hurt.
    List<Unowned> dangerous() {
        return sql.sql("""
                select id, reporter, about from safety.report
                where kind = 'danger' and closed_at is null order by at, id
                """)
                .query((row, number) ->
                        new Unowned(row.getObject("id", UUID.class), person(row, "reporter"), person(row, "about")))
                .list();
    }

    /// Once: what is there already stays.
    void words(UUID id, byte[] words) {
        sql.sql("update safety.report set words = :words where id = :id and words is null")
                .param("words", words)
                .param("id", id)
                .update();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ReportStore::row)
                .optional();
    }

    List<Sealed> all() {
        return sql.sql(COLUMNS + "where reporter <> wall.person() order by closed_at desc nulls first, due, id")
                .query(ReportStore::row)
                .list();
    }

    List<Sealed> madeBy(PersonId reporter) {
        return sql.sql(COLUMNS + "where reporter = :reporter order by at, id")
                .param("reporter", reporter.value())
                .query(ReportStore::row)
                .list();
    }

    List<Unowned> unowned() {
        return sql.sql("""
                select id, reporter, about from safety.report
                where owner is null and closed_at is null order by due, id for update skip locked
                """)
                .query((row, number) ->
                        new Unowned(row.getObject("id", UUID.class), person(row, "reporter"), person(row, "about")))
                .list();
    }

    /// How many open reports each has.
    Map<PersonId, Integer> load() {
        var load = new HashMap<PersonId, Integer>();
        sql.sql("""
                select owner, count(*) as reports from safety.report
                where owner is not null and closed_at is null group by owner
                """).query(row -> {
            load.put(person(row, "owner"), row.getInt("reports"));
        });
        return load;
    }

    void own(UUID id, PersonId owner) {
        sql.sql("update safety.report set owner = :owner where id = :id and closed_at is null")
                .param("owner", owner.value())
                .param("id", id)
                .update();
    }

    boolean close(UUID id, PersonId by, Instant at, Outcome outcome, byte[] note) {
        return sql.sql("""
                        update safety.report set closed_at = :at, closed_by = :by, outcome = :outcome, note = :note
                        where id = :id and closed_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("outcome", outcome.code())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        var closedAt = row.getTimestamp("closed_at");
        return new Sealed(
                new Row(
                        row.getObject("id", UUID.class),
                        person(row, "reporter"),
                        person(row, "about"),
                        row.getString("place"),
                        ReportKind.of(row.getString("kind")).orElseThrow(),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("due").toInstant(),
                        row.getBoolean("promised"),
                        Optional.ofNullable(owner).map(PersonId::new)),
                row.getBytes("label"),
                Optional.ofNullable(row.getBytes("words")),
                closedAt == null
                        ? Optional.empty()
                        : Optional.of(new Closing(
                                person(row, "closed_by"),
                                closedAt.toInstant(),
                                Outcome.of(row.getString("outcome")).orElseThrow(),
                                row.getBytes("note"))));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
