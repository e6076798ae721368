package tandem.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Letters on paper.
@Repository
class PaperStore {
    private static final String COLUMNS =
            "select id, person, text, queued, run, printed, again, outcome from channels.letter ";

    /// That it may go: they say yes to letters, and nobody says that they died.
    private static final String GOES = """
             not people.silent(person) and exists (select from channels.consent c
                where c.person = letter.person and c.channel = 'letter' and c.withdrawn is null)
            """;

    private static final int LATELY = 20;

    private final JdbcClient sql;

    PaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            byte[] text,
            Instant queued,
            Optional<UUID> run,
            Optional<Instant> printed,
            int again,
            Optional<PrintRun.Outcome> outcome) {}

    boolean known(UUID id) {
        return sql.sql("select exists (select from channels.letter where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, PersonId person, byte[] text, PersonId by, Instant now) {
        sql.sql("""
                insert into channels.letter (id, person, text, queued, by) values (:id, :person, :text, :now, :by)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    List<Sealed> waiting() {
        return sql.sql(COLUMNS + "where run is null and " + GOES + " order by queued, id")
                .query(PaperStore::row)
                .list();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from channels.letter where id = :id and run is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    void take(UUID run, List<UUID> letters, Instant now) {
        sql.sql("update channels.letter set run = :run, taken = :now where run is null and id = any (:letters) and "
                        + GOES)
                .param("run", run)
                .param("letters", letters.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Sealed> of(UUID run) {
        return sql.sql(COLUMNS + "where run = :run order by queued, id")
                .param("run", run)
                .query(PaperStore::row)
                .list();
    }

    List<Sealed> to(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by queued desc, id")
                .param("person", person.value())
                .query(PaperStore::row)
                .list();
    }

    List<PrintRun.Run> runs() {
        return sql.sql("""
                select run, min(taken) as taken, count(*) as letters, count(*) filter (where printed is null) as remaining
                from channels.letter where run is not null
                group by run order by min(taken) desc, run limit :most
                """)
                .param("most", LATELY)
                .query((row, number) -> new PrintRun.Run(
                        row.getObject("run", UUID.class),
                        row.getTimestamp("taken").toInstant(),
                        row.getInt("letters"),
                        row.getInt("remaining")))
                .list();
    }

    int print(UUID run, List<UUID> letters, Instant now) {
        return sql.sql("""
                update channels.letter set printed = :now
                where run = :run and id = any (:letters) and printed is null and not people.silent(person)
                """)
                .param("run", run)
                .param("letters", letters.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What was not printed waits for another run.
    void release(UUID run) {
        sql.sql("update channels.letter set run = null, taken = null where run = :run and printed is null")
                .param("run", run)
                .update();
    }

    int again(UUID run) {
        return sql.sql("""
                update channels.letter set printed = null, outcome = null, again = again + 1
                where run = :run and printed is not null and
                """ + GOES).param("run", run).update();
    }

    boolean outcome(UUID id, PrintRun.Outcome outcome) {
        return sql.sql("update channels.letter set outcome = :outcome where id = :id and printed is not null")
                        .param("id", id)
                        .param("outcome", outcome.code())
                        .update()
                == 1;
    }

    int withdraw() {
        return sql.sql("delete from channels.letter where printed is null and not (" + GOES + ")")
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("text"),
                row.getTimestamp("queued").toInstant(),
                Optional.ofNullable(row.getObject("run", UUID.class)),
                Optional.ofNullable(row.getTimestamp("printed")).map(Timestamp::toInstant),
                row.getInt("again"),
                Optional.ofNullable(row.getString("outcome")).flatMap(PrintRun.Outcome::read));
    }
}
