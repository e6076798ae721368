package tandem.ways;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class CardStore {
    private static final String SPENT = "spent = :hash and spent_form = :form and spent_at > :since";

    private final JdbcClient sql;

    CardStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(PersonId person, byte[] hash, Instant now) {
        sql.sql("""
                insert into ways.card (person, hash, made) values (:person, :hash, :now)
                on conflict (person) do update
                set hash = excluded.hash, made = excluded.made, spent = null, spent_form = null, spent_at = null
                """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    void reissue(PersonId person, byte[] hash, PersonId by, Instant now) {
        sql.sql("""
                insert into ways.card (person, hash, made, reissued, reissued_by, told)
                values (:person, :hash, :now, :now, :by, false)
                on conflict (person) do update
                set hash = excluded.hash, made = excluded.made, spent = null, spent_form = null, spent_at = null,
                    reissued = excluded.reissued, reissued_by = excluded.reissued_by, told = false
                """)
                .param("person", person.value())
                .param("hash", hash)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Whoever changes their ways in does it one thing after the other, until the unit of work ends.
    void lock(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 57))")
                .param("person", person.toString())
                .query(row -> {});
    }

    void deletePasskeys(PersonId person) {
        sql.sql("delete from ways.passkey where person = :person")
                .param("person", person.value())
                .update();
    }

    Optional<PersonId> owner(byte[] hash, UUID form, Instant since) {
        return sql.sql("select person from ways.card where hash = :hash or " + SPENT)
                .param("hash", hash)
                .param("form", form)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    boolean use(byte[] hash, UUID form, byte[] next, Instant now) {
        return sql.sql("""
                        update ways.card
                        set hash = :next, made = :now, spent = :hash, spent_form = :form, spent_at = :now
                        where hash = :hash
                        """)
                        .param("hash", hash)
                        .param("form", form)
                        .param("next", next)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Whether this form used it up a moment ago, and nothing has taken the place of the next one since.
    boolean used(byte[] hash, UUID form, Instant since) {
        return sql.sql("select exists (select from ways.card where " + SPENT + ")")
                .param("hash", hash)
                .param("form", form)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    Optional<Instant> made(PersonId person) {
        return sql.sql("select made from ways.card where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("made").toInstant())
                .optional();
    }

    /// When a coordinator made a card, and they have not been told yet.
    Optional<Instant> untold(PersonId person) {
        return sql.sql("select reissued from ways.card where person = :person and not told")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("reissued").toInstant())
                .optional();
    }

    void told(PersonId person) {
        sql.sql("update ways.card set told = true where person = :person")
                .param("person", person.value())
                .update();
    }
}
