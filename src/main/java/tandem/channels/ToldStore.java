package tandem.channels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Who was told that somebody died.
@Repository
class ToldStore {
    private final JdbcClient sql;

    ToldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whom, and when.
    Map<PersonId, Instant> of(PersonId person) {
        var found = new HashMap<PersonId, Instant>();
        sql.sql("select whom, at from channels.told where person = :person order by at, whom")
                .param("person", person.value())
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject("whom", UUID.class)),
                            row.getTimestamp("at").toInstant());
                });
        return found;
    }

    void insert(PersonId person, PersonId whom, PersonId by, Instant now) {
        sql.sql("""
                insert into channels.told (person, whom, at, by) values (:person, :whom, :now, :by)
                on conflict (person, whom) do nothing
                """)
                .param("person", person.value())
                .param("whom", whom.value())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void forget(PersonId person) {
        sql.sql("delete from channels.told where person = :person")
                .param("person", person.value())
                .update();
    }
}
