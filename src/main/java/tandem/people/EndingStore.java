package tandem.people;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class EndingStore {
    private final JdbcClient sql;

    EndingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Asked before the work, so that it can be said; the table refuses in any case.
    boolean lastAdministrator(PersonId person) {
        return sql.sql("select people.last_administrator(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean disable(PersonId person, PersonId by, Instant at) {
        return sql.sql("""
                        insert into people.ending (person, kind, at, by) values (:person, 'disabled', :at, :by)
                        on conflict (person) do nothing
                        """)
                        .param("person", person.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void shutOut(PersonId person, PersonId by, Instant at) {
        sql.sql("""
                insert into people.ending (person, kind, at, by) values (:person, 'out', :at, :by)
                on conflict (person) do nothing
                """)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    boolean letIn(PersonId person) {
        return sql.sql("delete from people.ending where person = :person and kind = 'out'")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean enable(PersonId person) {
        return sql.sql("delete from people.ending where person = :person and kind = 'disabled'")
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
