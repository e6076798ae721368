package tandem.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class FactStore {
    private static final String COLUMNS = """
            select encounter, person, by, author, started, stopped, place, together, goal, activity, response, step,
                credential, supervisor, refused, exported
            from mentoring.fact
            """;

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID encounter,
            PersonId person,
            PersonId by,
            byte[] author,
            Instant started,
            Instant stopped,
            Fact.Place place,
            boolean group,
            byte[] goal,
            byte[] activity,
            byte[] response,
            byte[] step,
            byte[] credential,
            PersonId supervisor,
            @Nullable Instant refused,
            @Nullable Instant exported) {}

    record SealedCredential(
            UUID id,
            PersonId person,
            byte[] title,
            @Nullable LocalDate expires,
            PersonId supervisor,
            Instant recorded) {}

    void insert(Sealed fact) {
        sql.sql("""
                insert into mentoring.fact (encounter, person, by, author, started, stopped, place, together, goal,
                    activity, response, step, credential, supervisor)
                values (:encounter, :person, :by, :author, :started, :stopped, :place, :together, :goal,
                    :activity, :response, :step, :credential, :supervisor)
                on conflict (encounter) do nothing
                """)
                .param("encounter", fact.encounter())
                .param("person", fact.person().value())
                .param("by", fact.by().value())
                .param("author", fact.author())
                .param("started", Timestamp.from(fact.started()))
                .param("stopped", Timestamp.from(fact.stopped()))
                .param("place", fact.place().code())
                .param("together", fact.group())
                .param("goal", fact.goal())
                .param("activity", fact.activity())
                .param("response", fact.response())
                .param("step", fact.step())
                .param("credential", fact.credential())
                .param("supervisor", fact.supervisor().value())
                .update();
    }

    List<Sealed> about(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by started desc, encounter")
                .param("person", person.value())
                .query(FactStore::row)
                .list();
    }

    List<Sealed> by(PersonId author, Instant from, Instant until) {
        return sql.sql(COLUMNS + "where by = :by and started < :until and stopped > :from order by started, encounter")
                .param("by", author.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(FactStore::row)
                .list();
    }

    /// Those of people who agree that may be billed, each person's together in their order.
    List<Sealed> billable(Instant from, Instant until) {
        return sql.sql(COLUMNS + """
                        where started >= :from and started < :until and refused is null
                            and person in (select person from mentoring.agreement)
                            and people.sees(person, '{caseload}')
                        order by person, started, encounter
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(FactStore::row)
                .list();
    }

    void export(Collection<UUID> encounters, Instant at) {
        sql.sql("update mentoring.fact set exported = :at where encounter = any (:ids) and exported is null")
                .param("at", Timestamp.from(at))
                .param("ids", encounters.toArray(UUID[]::new))
                .update();
    }

    boolean refuse(UUID encounter, Instant at) {
        return sql.sql("""
                        update mentoring.fact set refused = :at
                        where encounter = :encounter and refused is null and exported is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("encounter", encounter)
                        .update()
                == 1;
    }

    Optional<Instant> agreed(PersonId person) {
        return sql.sql("select since from mentoring.agreement where person = :person")
                .param("person", person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void agree(PersonId person, Instant at) {
        sql.sql("insert into mentoring.agreement (person, since) values (:person, :at) on conflict do nothing")
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void disagree(PersonId person) {
        sql.sql("delete from mentoring.agreement where person = :person")
                .param("person", person.value())
                .update();
    }

    /// @return whether they had none
    boolean insert(SealedCredential credential) {
        return sql.sql("""
                        insert into mentoring.credential (id, person, title, expires, supervisor, recorded)
                        values (:id, :person, :title, :expires, :supervisor, :recorded) on conflict do nothing
                        """)
                        .param("id", credential.id())
                        .param("person", credential.person().value())
                        .param("title", credential.title())
                        .param("expires", credential.expires(), Types.DATE)
                        .param("supervisor", credential.supervisor().value())
                        .param("recorded", Timestamp.from(credential.recorded()))
                        .update()
                == 1;
    }

    /// Those that stand, as far as the actor may know.
    List<SealedCredential> credentials() {
        return sql.sql("""
                select id, person, title, expires, supervisor, recorded from mentoring.credential
                where ended is null order by recorded, id
                """)
                .query((row, number) -> new SealedCredential(
                        row.getObject("id", UUID.class),
                        person(row, "person"),
                        row.getBytes("title"),
                        row.getObject("expires", LocalDate.class),
                        person(row, "supervisor"),
                        row.getTimestamp("recorded").toInstant()))
                .list();
    }

    void end(UUID credential, Instant at) {
        sql.sql("update mentoring.credential set ended = :at where id = :id and ended is null")
                .param("at", Timestamp.from(at))
                .param("id", credential)
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("encounter", UUID.class),
                person(row, "person"),
                person(row, "by"),
                row.getBytes("author"),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("stopped").toInstant(),
                Fact.Place.read(row.getString("place")).orElseThrow(),
                row.getBoolean("together"),
                row.getBytes("goal"),
                row.getBytes("activity"),
                row.getBytes("response"),
                row.getBytes("step"),
                row.getBytes("credential"),
                person(row, "supervisor"),
                moment(row, "refused"),
                moment(row, "exported"));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
