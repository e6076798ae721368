package tandem.checkins;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class PhoneStore {
    record Sealed(UUID id, byte[] open, byte[] secret) {}

    private final JdbcClient sql;

    PhoneStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonId person, Sealed pair) {
        sql.sql("""
                insert into checkins.seal (id, person, open, secret) values (:id, :person, :open, :secret)
                on conflict do nothing
                """)
                .param("id", pair.id())
                .param("person", person.value())
                .param("open", pair.open())
                .param("secret", pair.secret())
                .update();
    }

    Optional<Sealed> of(PersonId person) {
        return sql.sql("select id, open, secret from checkins.seal where person = :person")
                .param("person", person.value())
                .query((row, number) ->
                        new Sealed(row.getObject("id", UUID.class), row.getBytes("open"), row.getBytes("secret")))
                .optional();
    }
}
