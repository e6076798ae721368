package tandem.ways;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class PasskeyStore {
    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    int count(PersonId person) {
        return sql.sql("select count(*) from ways.passkey where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
