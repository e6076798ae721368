package tandem.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ConsentStore {
    private final JdbcClient sql;

    ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Harmless where they have agreed already.
    void insert(Agreed agreed, UUID entry, byte[] words, PersonId recorder, Instant at) {
        sql.sql("""
                insert into intake.consent (id, entry, how, given, expires, words, recorder, at)
                values (:id, :entry, :how, :given, :expires, :words, :recorder, :at)
                on conflict do nothing
                """)
                .param("id", agreed.id())
                .param("entry", entry)
                .param("how", agreed.how())
                .param("given", agreed.given())
                .param("expires", agreed.expires())
                .param("words", words)
                .param("recorder", recorder.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// From here on it is theirs.
    void give(UUID consent, PersonId person, byte[] words) {
        sql.sql("update intake.consent set entry = null, person = :person, words = :words where id = :id")
                .param("person", person.value())
                .param("words", words)
                .param("id", consent)
                .update();
    }

    List<EntryStore.SealedConsent> of(PersonId person) {
        return sql.sql("""
                select id, how, given, expires, words from intake.consent where person = :person order by given, id
                """)
                .param("person", person.value())
                .query(ConsentStore::row)
                .list();
    }

    private static EntryStore.SealedConsent row(ResultSet row, int number) throws SQLException {
        return new EntryStore.SealedConsent(
                row.getObject("id", UUID.class),
                row.getString("how"),
                row.getObject("given", LocalDate.class),
                row.getObject("expires", LocalDate.class),
                row.getBytes("words"));
    }
}
