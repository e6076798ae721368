package tandem.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
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
import tandem.web.Typed;

@Repository
class GatheringStore {
    private static final String COLUMNS = """
            select g.id, g.circle, g.host, g.title, g.place, g.about, g.starts, g.minutes, g.size, g.cancelled,
                exists (select from gatherings.coming c where c.gathering = g.id and c.person = wall.person()) as coming
            from gatherings.gathering g
            """;

    private final JdbcClient sql;
    private final Questions questions;

    GatheringStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(
            UUID id,
            CircleId circle,
            PersonId host,
            byte[] title,
            byte[] place,
            byte @Nullable [] about,
            Instant starts,
            int minutes,
            @Nullable Integer size,
            boolean cancelled,
            boolean coming) {}

    boolean mayHost(CircleId circle) {
        return questions.single(asksMayHost(circle));
    }

    static Question<Boolean> asksMayHost(CircleId circle) {
        return new Question<>(
                "select gatherings.may_host(:circle)", Map.of("circle", circle.value()), row -> row.getBoolean(1));
    }

    void insert(Sealed gathering) {
        params(sql.sql("""
                insert into gatherings.gathering (id, circle, host, title, place, about, starts, minutes, size)
                values (:id, :circle, :host, :title, :place, :about, :starts, :minutes, :size)
                on conflict (id) do nothing
                """), gathering)
                .param("circle", gathering.circle().value())
                .param("host", gathering.host().value())
                .update();
    }

    boolean update(Sealed gathering) {
        return params(sql.sql("""
                        update gatherings.gathering set title = :title, place = :place, about = :about,
                            starts = :starts, minutes = :minutes, size = :size
                        where id = :id
                        """), gathering).update() == 1;
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Sealed gathering) {
        return statement
                .param("id", gathering.id())
                .param("title", gathering.title())
                .param("place", gathering.place())
                .param("about", gathering.about(), Types.BINARY)
                .param("starts", Timestamp.from(gathering.starts()))
                .param("minutes", gathering.minutes())
                .param("size", gathering.size(), Types.SMALLINT);
    }

    boolean cancel(UUID id) {
        return sql.sql("update gatherings.gathering set cancelled = true where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from gatherings.gathering where starts < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /// Those of some circles that end after a moment, the soonest first.
    List<Sealed> after(Instant moment, Collection<CircleId> circles) {
        return sql.sql(COLUMNS + """
                where g.circle = any(:circles::uuid[]) and g.starts + g.minutes * interval '1 minute' > :moment
                order by g.starts, g.id
                """)
                .param("circles", circles.stream().map(CircleId::toString).toArray(String[]::new))
                .param("moment", Timestamp.from(moment))
                .query(GatheringStore::row)
                .list();
    }

    /// Those of one circle that are not over.
    List<Sealed> in(CircleId circle) {
        return questions.list(asksIn(circle));
    }

    static Question<Sealed> asksIn(CircleId circle) {
        return new Question<>(COLUMNS + """
                where g.circle = :circle and g.starts + g.minutes * interval '1 minute' > wall.now()
                order by g.starts, g.id
                """, Map.of("circle", circle.value()), row -> row(row, 0));
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where g.id = :id")
                .param("id", id)
                .query(GatheringStore::row)
                .optional();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + """
                where g.host = :person
                    or g.id in (select c.gathering from gatherings.coming c where c.person = :person)
                order by g.starts, g.id
                """)
                .param("person", person.value())
                .query(GatheringStore::row)
                .list();
    }

    /// One at a time for one gathering: two people never take the last place.
    void queue(UUID gathering) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:gathering, 158))")
                .param("gathering", gathering.toString())
                .query((row, number) -> true)
                .single();
    }

    boolean hasRoom(UUID gathering) {
        return sql.sql("select coalesce(gatherings.has_room(:gathering), false)")
                .param("gathering", gathering)
                .query(Boolean.class)
                .single();
    }

    void come(UUID gathering, PersonId person) {
        sql.sql("""
                insert into gatherings.coming (gathering, person) values (:gathering, :person)
                on conflict do nothing
                """)
                .param("gathering", gathering)
                .param("person", person.value())
                .update();
    }

    void stayAway(UUID gathering, PersonId person) {
        sql.sql("delete from gatherings.coming where gathering = :gathering and person = :person")
                .param("gathering", gathering)
                .param("person", person.value())
                .update();
    }

    /// To whom of some who come a letter went, and to whom none.
    void told(UUID gathering, Collection<PersonId> persons, Collection<PersonId> mailed) {
        sql.sql("""
                update gatherings.coming set told = person = any (:mailed)
                where gathering = :gathering and person = any (:persons)
                """)
                .param("gathering", gathering)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("mailed", mailed.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /// Those to whom no letter went.
    List<PersonId> untold(UUID gathering) {
        return persons("select person from gatherings.coming where gathering = :gathering and not told", gathering);
    }

    /// Somebody whom no letter told of a gathering.
    record Untold(UUID gathering, PersonId person) {
        /// `<gathering>.<person>`, as forms write it.
        String written() {
            return gathering + "." + person;
        }

        static Optional<Untold> read(String written) {
            var both = written.split("\\.", -1);
            return both.length == 2
                    ? Typed.id(both[0])
                            .flatMap(gathering ->
                                    Typed.id(both[1]).map(person -> new Untold(gathering, new PersonId(person))))
                    : Optional.empty();
        }
    }

    /// @param starts when it is now, or would have been
    record ToCall(Untold untold, CircleId circle, Instant starts, boolean cancelled) {}

    /// Whom the actor is to call.
    List<ToCall> toCall() {
        return sql.sql("select gathering, person, circle, starts, cancelled from gatherings.to_call()")
                .query((row, number) -> new ToCall(
                        new Untold(
                                row.getObject("gathering", UUID.class),
                                new PersonId(row.getObject("person", UUID.class))),
                        new CircleId(row.getObject("circle", UUID.class)),
                        row.getTimestamp("starts").toInstant(),
                        row.getBoolean("cancelled")))
                .list();
    }

    /// @return whether it was for the actor to call them
    boolean called(Untold untold) {
        return sql.sql("select gatherings.called(:gathering, :person)")
                .param("gathering", untold.gathering())
                .param("person", untold.person().value())
                .query(Boolean.class)
                .single();
    }

    /// Those who come, as far as the actor may know.
    List<PersonId> coming(UUID gathering) {
        return persons("select person from gatherings.coming where gathering = :gathering", gathering);
    }

    private List<PersonId> persons(String question, UUID gathering) {
        return sql.sql(question).param("gathering", gathering).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                new PersonId(row.getObject("host", UUID.class)),
                row.getBytes("title"),
                row.getBytes("place"),
                row.getBytes("about"),
                row.getTimestamp("starts").toInstant(),
                row.getInt("minutes"),
                row.getObject("size", Integer.class),
                row.getBoolean("cancelled"),
                row.getBoolean("coming"));
    }
}
