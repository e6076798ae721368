package tandem.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Who agreed to what by e-mail.
@Repository
class NoticeStore {
    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<LocalDate> agreed(PersonId person) {
        return sql.sql("select since from sessions.notice where person = :person")
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    List<PersonId> agreed(Collection<PersonId> persons) {
        return sql
                .sql("select person from sessions.notice where person = any (:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void agree(PersonId person, LocalDate since) {
        sql.sql("insert into sessions.notice (person, since) values (:person, :since) on conflict do nothing")
                .param("person", person.value())
                .param("since", since)
                .update();
    }

    void withdraw(PersonId person) {
        sql.sql("delete from sessions.notice where person = :person")
                .param("person", person.value())
                .update();
    }

    Map<CircleId, Ahead> wishes(PersonId person) {
        return sql
                .sql("select circle, ahead from sessions.reminder where person = :person")
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        new CircleId(row.getObject("circle", UUID.class)),
                        Ahead.of(row.getString("ahead")).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The same wish again leaves it as old as it is.
    void wish(PersonId person, CircleId circle, Ahead ahead, Instant since) {
        sql.sql("""
                insert into sessions.reminder (id, person, circle, ahead, since)
                values (:id, :person, :circle, :ahead, :since)
                on conflict (person, circle) do update set ahead = excluded.ahead, since = excluded.since
                    where reminder.ahead <> excluded.ahead
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("circle", circle.value())
                .param("ahead", ahead.code())
                .param("since", Timestamp.from(since))
                .update();
    }

    void wishNone(PersonId person, CircleId circle) {
        sql.sql("delete from sessions.reminder where person = :person and circle = :circle")
                .param("person", person.value())
                .param("circle", circle.value())
                .update();
    }
}
