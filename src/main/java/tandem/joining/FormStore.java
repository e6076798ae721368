package tandem.joining;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class FormStore {
    private final JdbcClient sql;

    FormStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Says whether this form was new. Waits for another that sends the same form at this moment.
    boolean claim(UUID key, Instant at) {
        return sql.sql("insert into joining.form (key, at) values (:key, :at) on conflict (key) do nothing")
                        .param("key", key)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void made(UUID key, PersonId person) {
        sql.sql("update joining.form set person = :person where key = :key")
                .param("key", key)
                .param("person", person.value())
                .update();
    }

    void release(UUID key) {
        sql.sql("delete from joining.form where key = :key").param("key", key).update();
    }

    Optional<PersonId> madeBy(UUID key, Instant since) {
        return sql.sql("select person from joining.form where key = :key and at >= :since and person is not null")
                .param("key", key)
                .param("since", Timestamp.from(since))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// Whether it has made somebody, however long ago.
    boolean used(UUID key) {
        return sql.sql("select exists (select from joining.form where key = :key and person is not null)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from joining.form where at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
