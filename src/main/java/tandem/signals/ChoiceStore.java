package tandem.signals;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ChoiceStore {
    private final JdbcClient sql;

    ChoiceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One of somebody's units of work after the other, until this one ends.
    void lock(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 183))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }

    Optional<byte[]> of(PersonId person) {
        return sql.sql("select said from signals.choice where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("said"))
                .optional();
    }

    void save(PersonId person, byte[] said) {
        sql.sql("""
                insert into signals.choice (person, said) values (:person, :said)
                on conflict (person) do update set said = excluded.said
                """).param("person", person.value()).param("said", said).update();
    }
}
