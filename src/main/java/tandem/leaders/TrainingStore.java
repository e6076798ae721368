package tandem.leaders;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class TrainingStore {
    private final JdbcClient sql;

    TrainingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Passed(PersonId person, String module, LocalDate on) {}

    record Seen(PersonId person, int line, LocalDate on) {}

    /// @param expiry null where it does not expire
    record Recognized(
            UUID id,
            PersonId person,
            byte[] document,
            @Nullable LocalDate expiry,
            LocalDate on) {}

    /// @param note null where nothing was written down
    record Supervised(UUID id, PersonId person, LocalDate on, int minutes, byte @Nullable [] note) {}

    record Away(PersonId person, LocalDate since, Instant moment, Optional<LocalDate> asked) {}

    Set<PersonId> ready(Collection<PersonId> people) {
        return sql
                .sql("select person from unnest(:people) person where leaders.ready(person)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /// Of those who may lead; the last day there is where nothing ends.
    Map<PersonId, LocalDate> readyUntil(Collection<PersonId> people) {
        return sql
                .sql("""
                        select person, until from (
                            select person, leaders.until(person) as until from unnest(:people) person) known
                        where until is not null
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(person(row), day(row, "until")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Instant> since(PersonId person) {
        return sql.sql("select leaders.since(:person) as since")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("since")))
                .single()
                .map(Timestamp::toInstant);
    }

    void pass(Passed passed) {
        sql.sql("""
                insert into leaders.passed (person, module, passed_on) values (:person, :module, :on)
                on conflict do nothing
                """)
                .param("person", passed.person().value())
                .param("module", passed.module())
                .param("on", passed.on())
                .update();
    }

    /// As far as the actor may know.
    List<Passed> passed() {
        return sql.sql("select person, module, passed_on from leaders.passed order by passed_on, module")
                .query((row, number) -> new Passed(person(row), row.getString("module"), day(row, "passed_on")))
                .list();
    }

    void sign(Seen seen, PersonId by) {
        sql.sql("""
                insert into leaders.signature (person, line, seen_on, signed_by) values (:person, :line, :on, :by)
                on conflict do nothing
                """)
                .param("person", seen.person().value())
                .param("line", seen.line())
                .param("on", seen.on())
                .param("by", by.value())
                .update();
    }

    List<Seen> seen() {
        return sql.sql("select person, line, seen_on from leaders.signature order by line, seen_on")
                .query((row, number) -> new Seen(person(row), row.getInt("line"), day(row, "seen_on")))
                .list();
    }

    void recognize(Recognized recognized, PersonId by) {
        sql.sql("""
                insert into leaders.recognition (id, person, document, expires, recognized_by, recognized_on)
                values (:id, :person, :document, :expires, :by, :on) on conflict (id) do nothing
                """)
                .param("id", recognized.id())
                .param("person", recognized.person().value())
                .param("document", recognized.document())
                .param("expires", recognized.expiry(), Types.DATE)
                .param("by", by.value())
                .param("on", recognized.on())
                .update();
    }

    List<Recognized> recognized() {
        return sql.sql("""
                select id, person, document, expires, recognized_on from leaders.recognition
                where ended_on is null order by recognized_on, id
                """)
                .query((row, number) -> new Recognized(
                        row.getObject("id", UUID.class),
                        person(row),
                        row.getBytes("document"),
                        row.getObject("expires", LocalDate.class),
                        day(row, "recognized_on")))
                .list();
    }

    void endRecognition(PersonId person, UUID id, LocalDate on) {
        sql.sql(
                        "update leaders.recognition set ended_on = :on where id = :id and person = :person and ended_on is null")
                .param("on", on)
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    void supervise(Supervised supervised, PersonId by) {
        sql.sql("""
                insert into leaders.supervision (id, person, supervisor, held_on, minutes, note)
                values (:id, :person, :by, :on, :minutes, :note) on conflict (id) do nothing
                """)
                .param("id", supervised.id())
                .param("person", supervised.person().value())
                .param("by", by.value())
                .param("on", supervised.on())
                .param("minutes", supervised.minutes())
                .param("note", supervised.note(), Types.BINARY)
                .update();
    }

    List<Supervised> supervised(PersonId person) {
        return sql.sql("""
                select id, person, held_on, minutes, note from leaders.supervision where person = :person
                order by held_on desc, id
                """)
                .param("person", person.value())
                .query((row, number) -> new Supervised(
                        row.getObject("id", UUID.class),
                        person(row),
                        day(row, "held_on"),
                        row.getInt("minutes"),
                        row.getBytes("note")))
                .list();
    }

    /// @return whether they had not stepped back before
    boolean stepBack(PersonId person, LocalDate on, Instant at) {
        return sql.sql("insert into leaders.away (person, since, at) values (:person, :on, :at) on conflict do nothing")
                        .param("person", person.value())
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void askBack(PersonId person, LocalDate on) {
        sql.sql("update leaders.away set asked_on = :on where person = :person")
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void comeBack(PersonId person) {
        sql.sql("delete from leaders.away where person = :person")
                .param("person", person.value())
                .update();
    }

    List<Away> away() {
        return sql.sql("""
                select person, since, coalesce(at, cast(since as timestamp) at time zone 'UTC') as moment, asked_on from leaders.away
                order by since, person
                """)
                .query((row, number) -> new Away(
                        person(row),
                        day(row, "since"),
                        row.getTimestamp("moment").toInstant(),
                        Optional.ofNullable(row.getObject("asked_on", LocalDate.class))))
                .list();
    }

    List<PersonId> toCall() {
        return sql.sql("""
                select person from leaders.away where not exists (
                    select from leaders.supervision s where s.person = away.person and s.held_on >= away.since)
                order by since, person
                """).query((row, number) -> person(row)).list();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
