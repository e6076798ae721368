package tandem.ways;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class RenewalStore {
    private final JdbcClient sql;

    RenewalStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(PersonId person, byte[] hash, PersonId by, Instant now, Instant ends) {
        sql.sql("""
                insert into ways.renewal (person, hash, by, made, ends) values (:person, :hash, :by, :now, :ends)
                on conflict (person) do update
                set hash = excluded.hash, by = excluded.by, made = excluded.made, ends = excluded.ends, browser = null
                """)
                .param("person", person.value())
                .param("hash", hash)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /// Whether nobody has used it yet.
    boolean stands(byte[] hash, Instant now) {
        return sql.sql(
                        "select exists (select from ways.renewal where hash = :hash and browser is null and ends > :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// Binds it to the first browser that uses it; finds nothing for any other.
    Optional<PersonId> use(byte[] hash, byte[] browser, Instant now) {
        return sql.sql("""
                update ways.renewal set browser = :browser
                where hash = :hash and ends > :now and (browser is null or browser = :browser)
                returning person
                """)
                .param("hash", hash)
                .param("browser", browser)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    Optional<Instant> made(PersonId person) {
        return sql.sql("select made from ways.renewal where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("made").toInstant())
                .optional();
    }

    void delete(PersonId person) {
        sql.sql("delete from ways.renewal where person = :person")
                .param("person", person.value())
                .update();
    }
}
