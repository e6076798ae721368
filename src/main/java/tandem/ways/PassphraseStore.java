package tandem.ways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class PassphraseStore {
    private static final String COLUMNS = "select id, person, name, shown, salt, hash from ways.passphrase ";

    private final JdbcClient sql;

    PassphraseStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, byte[] name, byte[] shown, byte[] salt, byte[] hash) {}

    void put(Sealed passphrase, Instant made) {
        sql.sql("""
                insert into ways.passphrase (person, id, name, shown, salt, hash, made)
                values (:person, :id, :name, :shown, :salt, :hash, :made)
                on conflict (person) do update set id = excluded.id, name = excluded.name, shown = excluded.shown,
                    salt = excluded.salt, hash = excluded.hash, made = excluded.made
                """)
                .param("person", passphrase.person().value())
                .param("id", passphrase.id())
                .param("name", passphrase.name())
                .param("shown", passphrase.shown())
                .param("salt", passphrase.salt())
                .param("hash", passphrase.hash())
                .param("made", Timestamp.from(made))
                .update();
    }

    Optional<Sealed> byName(byte[] name) {
        return sql.sql(COLUMNS + "where name = :name")
                .param("name", name)
                .query(PassphraseStore::row)
                .optional();
    }

    Optional<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person")
                .param("person", person.value())
                .query(PassphraseStore::row)
                .optional();
    }

    boolean delete(PersonId person) {
        return sql.sql("delete from ways.passphrase where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("name"),
                row.getBytes("shown"),
                row.getBytes("salt"),
                row.getBytes("hash"));
    }
}
