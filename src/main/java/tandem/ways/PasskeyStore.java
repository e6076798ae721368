package tandem.ways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class PasskeyStore {
    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param credential what the authenticator knows it by
    /// @param key the public key and what comes with it, in the form of the standard's attested credential data
    record Held(UUID id, PersonId person, byte[] credential, byte[] key, long counter) {}

    void insert(Held passkey, String device, Instant made) {
        sql.sql("""
                insert into ways.passkey (id, person, credential, public, counter, device, made)
                values (:id, :person, :credential, :public, :counter, :device, :made)
                """)
                .param("id", passkey.id())
                .param("person", passkey.person().value())
                .param("credential", passkey.credential())
                .param("public", passkey.key())
                .param("counter", passkey.counter())
                .param("device", device)
                .param("made", Timestamp.from(made))
                .update();
    }

    int count(PersonId person) {
        return sql.sql("select count(*) from ways.passkey where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    List<Passkey> of(PersonId person) {
        return sql.sql("select id, device, made, used from ways.passkey where person = :person order by made, id")
                .param("person", person.value())
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("used") == null
                                ? null
                                : row.getTimestamp("used").toInstant()))
                .list();
    }

    List<Held> held(PersonId person) {
        return sql.sql("""
                select id, person, credential, public, counter from ways.passkey
                where person = :person order by made, id
                """)
                .param("person", person.value())
                .query(PasskeyStore::row)
                .list();
    }

    Optional<Held> byCredential(byte[] credential) {
        return sql.sql("""
                select id, person, credential, public, counter from ways.passkey where credential = :credential
                """)
                .param("credential", credential)
                .query(PasskeyStore::row)
                .optional();
    }

    void use(UUID id, long counter, Instant now) {
        sql.sql("update ways.passkey set counter = :counter, used = :now where id = :id")
                .param("counter", counter)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    boolean delete(PersonId person, UUID id) {
        return sql.sql("delete from ways.passkey where person = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Held row(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("credential"),
                row.getBytes("public"),
                row.getLong("counter"));
    }
}
