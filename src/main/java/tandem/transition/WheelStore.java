package tandem.transition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.bridge.Kind;
import tandem.channels.Channel;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

/// What people chose for their wheels, and what brought them closer.
@Repository
class WheelStore {
    private final JdbcClient sql;
    private final Questions questions;

    WheelStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    static Question<Map.Entry<PersonId, Choice>> asksChoices(Collection<PersonId> people) {
        return new Question<>("""
                select person, spacing, weekday, at, way, missed, signal, returned, paused, until
                from transition.choice where person = any(cast(:people as uuid[]))
                """, Map.of("people", list(people)), row -> Map.entry(person(row), choice(row)));
    }

    Map<PersonId, Choice> choices(Collection<PersonId> people) {
        return byPerson(asksChoices(people));
    }

    void put(PersonId person, Choice choice) {
        sql.sql("""
                insert into transition.choice
                    (person, spacing, weekday, at, way, missed, signal, returned, paused, until)
                values (:person, :spacing, :weekday, :at, :way, :missed, :signal, :returned, :paused, :until)
                on conflict (person) do update set spacing = excluded.spacing, weekday = excluded.weekday,
                    at = excluded.at, way = excluded.way, missed = excluded.missed, signal = excluded.signal,
                    returned = excluded.returned, paused = excluded.paused, until = excluded.until
                """)
                .param("person", person.value())
                .param("spacing", choice.spacing().code())
                .param("weekday", choice.weekday().map(DayOfWeek::getValue).orElse(null), Types.SMALLINT)
                .param("at", choice.at().orElse(null), Types.TIME)
                .param("way", choice.way().map(Channel::code).orElse(null), Types.VARCHAR)
                .param("missed", choice.minds().missed())
                .param("signal", choice.minds().signal())
                .param("returned", choice.minds().returned())
                .param("paused", choice.rest().map(Choice.Rest::since).orElse(null), Types.DATE)
                .param("until", choice.rest().flatMap(Choice.Rest::until).orElse(null), Types.DATE)
                .update();
    }

    static Question<Map.Entry<PersonId, Changed>> asksChanged(Collection<PersonId> people) {
        return new Question<>(
                "select person, day, moved, was, at, way, kind from transition.changed"
                        + " where person = any(cast(:people as uuid[]))",
                Map.of("people", list(people)),
                row -> Map.entry(person(row), changed(row)));
    }

    Map<PersonId, Map<LocalDate, Changed>> changed(Collection<PersonId> people) {
        return questions.list(asksChanged(people)).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(each -> each.getValue().day(), Map.Entry::getValue)));
    }

    void put(PersonId person, Changed changed) {
        sql.sql("""
                insert into transition.changed (person, day, moved, was, at, way, kind)
                values (:person, :day, :moved, :was, :at, :way, :kind)
                on conflict (person, day) do update set moved = excluded.moved, was = excluded.was, at = excluded.at,
                    way = excluded.way, kind = excluded.kind
                """)
                .param("person", person.value())
                .param("day", changed.day())
                .param("moved", changed.moved().orElse(null), Types.DATE)
                .param("was", changed.was().orElse(null), Types.DATE)
                .param("at", changed.at().orElse(null), Types.TIME)
                .param("way", changed.way().map(Channel::code).orElse(null), Types.VARCHAR)
                .param("kind", changed.kind().map(Kind::code).orElse(null), Types.VARCHAR)
                .update();
    }

    /// The time of day somebody likes for a contact on a day.
    Optional<LocalTime> at(PersonId person, LocalDate due) {
        return sql.sql("""
                select coalesce(
                    (select at from transition.changed where person = :person and moved = :due order by day limit 1),
                    (select at from transition.choice where person = :person))
                """)
                .param("person", person.value())
                .param("due", due)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalTime.class)))
                .single();
    }

    boolean remove(PersonId person, LocalDate day) {
        return sql.sql("delete from transition.changed where person = :person and day = :day")
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /// Those beside the schedule that stand there for one of these reasons.
    void loosen(PersonId person, Set<Kind> why) {
        sql.sql("delete from transition.changed where person = :person and moved is not null and kind in (:why)")
                .param("person", person.value())
                .param("why", why.stream().map(Kind::code).toList())
                .update();
    }

    record Word(LocalDate day, UUID id, byte[] sealed) {}

    List<Word> words(PersonId person) {
        return sql.sql("select day, id, word from transition.word where person = :person order by day")
                .param("person", person.value())
                .query((row, number) -> new Word(
                        row.getObject("day", LocalDate.class), row.getObject("id", UUID.class), row.getBytes("word")))
                .list();
    }

    void put(PersonId person, Word word) {
        sql.sql("""
                insert into transition.word (person, day, id, word) values (:person, :day, :id, :word)
                on conflict (person, day) do update set id = excluded.id, word = excluded.word
                """)
                .param("person", person.value())
                .param("day", word.day())
                .param("id", word.id())
                .param("word", word.sealed())
                .update();
    }

    static Question<Map.Entry<PersonId, Tightening>> asksTightenings(Collection<PersonId> people) {
        return new Question<>(
                "select person, missed, cause, waits from transition.tightening"
                        + " where person = any(cast(:people as uuid[]))",
                Map.of("people", list(people)),
                row -> Map.entry(person(row), tightening(row)));
    }

    Map<PersonId, Tightening> tightenings(Collection<PersonId> people) {
        return byPerson(asksTightenings(people));
    }

    void put(PersonId person, Tightening tightening) {
        sql.sql("""
                insert into transition.tightening (person, missed, cause, waits)
                values (:person, :missed, :cause, :waits)
                on conflict (person) do update set missed = excluded.missed, cause = excluded.cause,
                    waits = excluded.waits
                """)
                .param("person", person.value())
                .param("missed", tightening.missed())
                .param("cause", tightening.cause().map(Cause::code).orElse(null), Types.VARCHAR)
                .param("waits", tightening.left())
                .update();
    }

    /// One change of somebody's wheels after another.
    void queue(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 189))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }

    private <T> Map<PersonId, T> byPerson(Question<Map.Entry<PersonId, T>> question) {
        return questions.list(question).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("moved", LocalDate.class)),
                Optional.ofNullable(row.getObject("was", LocalDate.class)),
                Optional.ofNullable(row.getObject("at", LocalTime.class)),
                way(row),
                read(row.getString("kind")).map(Kind::of));
    }

    private static Tightening tightening(ResultSet row) throws SQLException {
        return new Tightening(
                row.getInt("missed"),
                read(row.getString("cause")).map(code -> Cause.read(code).orElseThrow()),
                row.getInt("waits"));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        int weekday = row.getInt("weekday");
        var paused = Optional.ofNullable(row.getObject("paused", LocalDate.class));
        var until = Optional.ofNullable(row.getObject("until", LocalDate.class));
        return new Choice(
                Spacing.read(row.getString("spacing")).orElseThrow(),
                weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(weekday)),
                Optional.ofNullable(row.getObject("at", LocalTime.class)),
                way(row),
                new Choice.Minds(row.getBoolean("missed"), row.getBoolean("signal"), row.getBoolean("returned")),
                paused.map(since -> new Choice.Rest(since, until)));
    }

    private static Optional<Channel> way(ResultSet row) throws SQLException {
        return read(row.getString("way")).map(code -> Channel.read(code).orElseThrow());
    }

    private static Optional<String> read(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    /// Written so that two lists of the same people are the same value.
    static String list(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
