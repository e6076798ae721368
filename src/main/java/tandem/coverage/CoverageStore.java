package tandem.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

@Repository
class CoverageStore {
    private static final String COLUMNS = """
            select id, circle, day, person, name, opens, closes, given_at, given_by, took,
                coverage.may(circle, day, person) as may
            from coverage.stand_in
            """;

    private final JdbcClient sql;

    CoverageStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Absence(CircleId circle, LocalDate day, PersonId person, Instant said) {}

    /// @param opens from when they see what a leader needs, and until when
    /// @param took when they said that they lead it; null while they only stand by
    /// @param may whether they still may
    record Sealed(
            UUID id,
            CircleId circle,
            LocalDate day,
            PersonId person,
            byte[] name,
            Instant opens,
            Instant closes,
            Instant given,
            PersonId by,
            @Nullable Instant took,
            boolean may) {}

    /// @return whether they had not said so before
    boolean insert(Absence absence) {
        return sql.sql("""
                        insert into coverage.absence (circle, day, person, said_at)
                        values (:circle, :day, :person, :at) on conflict do nothing
                        """)
                        .param("circle", absence.circle().value())
                        .param("day", absence.day())
                        .param("person", absence.person().value())
                        .param("at", Timestamp.from(absence.said()))
                        .update()
                == 1;
    }

    void deleteAbsence(CircleId circle, LocalDate day, PersonId person) {
        sql.sql("delete from coverage.absence where circle = :circle and day = :day and person = :person")
                .param("circle", circle.value())
                .param("day", day)
                .param("person", person.value())
                .update();
    }

    List<Absence> absences(LocalDate from) {
        return sql.sql("""
                select circle, day, person, said_at from coverage.absence where day >= :from
                order by day, circle, person
                """).param("from", from).query(CoverageStore::absence).list();
    }

    List<Absence> absencesOf(PersonId person) {
        return sql.sql("""
                select circle, day, person, said_at from coverage.absence where person = :person order by day, circle
                """)
                .param("person", person.value())
                .query(CoverageStore::absence)
                .list();
    }

    /// One at a time for a session, so that two do not name somebody at once.
    void queue(CircleId circle, LocalDate day) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:session, 147))")
                .param("session", circle + " " + day)
                .query((row, number) -> true)
                .single();
    }

    void insert(Sealed standIn) {
        sql.sql("""
                insert into coverage.stand_in
                    (id, circle, day, person, name, opens, closes, given_at, given_by, took)
                values (:id, :circle, :day, :person, :name, :opens, :closes, :given, :by, :took)
                on conflict do nothing
                """)
                .param("id", standIn.id())
                .param("circle", standIn.circle().value())
                .param("day", standIn.day())
                .param("person", standIn.person().value())
                .param("name", standIn.name())
                .param("opens", Timestamp.from(standIn.opens()))
                .param("closes", Timestamp.from(standIn.closes()))
                .param("given", Timestamp.from(standIn.given()))
                .param("by", standIn.by().value())
                .param("took", moment(standIn.took()), Types.TIMESTAMP)
                .update();
    }

    boolean take(UUID id, Instant at) {
        return sql.sql("update coverage.stand_in set took = coalesce(took, :at) where id = :id and ended is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean end(UUID id, Instant at) {
        return sql.sql("update coverage.stand_in set ended = greatest(given_at, :at) where id = :id and ended is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Sealed> standIns(LocalDate from) {
        return sql.sql(COLUMNS + "where ended is null and day >= :from order by day, circle")
                .param("from", from)
                .query(CoverageStore::row)
                .list();
    }

    Optional<Sealed> standIn(CircleId circle, LocalDate day) {
        return sql.sql(COLUMNS + "where ended is null and circle = :circle and day = :day")
                .param("circle", circle.value())
                .param("day", day)
                .query(CoverageStore::row)
                .optional();
    }

    /// Who stands by at the sessions of a circle from one day to another, both included.
    List<PersonId> standing(CircleId circle, LocalDate first, LocalDate last) {
        return sql
                .sql("""
                select distinct person from coverage.stand_in
                where ended is null and circle = :circle and day between :first and :last
                """)
                .param("circle", circle.value())
                .param("first", first)
                .param("last", last)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    List<Sealed> everOf(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by day, circle")
                .param("person", person.value())
                .query(CoverageStore::row)
                .list();
    }

    /// Those of some people who may stand in.
    Set<PersonId> may(CircleId circle, LocalDate day, Collection<PersonId> people) {
        return sql
                .sql("select person from unnest(:people) person where coverage.may(:circle, :day, person)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("circle", circle.value())
                .param("day", day)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /// Whether the actor leads a session: as who leads its circle, or as who stands in for it now.
    boolean leads(CircleId circle, LocalDate day) {
        return sql.sql("select coverage.leads(:circle, :day)")
                .param("circle", circle.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("said_at").toInstant());
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var took = row.getTimestamp("took");
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("name"),
                row.getTimestamp("opens").toInstant(),
                row.getTimestamp("closes").toInstant(),
                row.getTimestamp("given_at").toInstant(),
                new PersonId(row.getObject("given_by", UUID.class)),
                took == null ? null : took.toInstant(),
                row.getBoolean("may"));
    }

    private static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
