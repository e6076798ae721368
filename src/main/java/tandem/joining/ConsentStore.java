package tandem.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;

@Repository
class ConsentStore {
    private final JdbcClient sql;

    ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonId person, Terms terms, Instant at) {
        sql.sql("""
                insert into joining.wording (hash, language, text) values (:hash, :language, :text)
                on conflict (hash) do nothing
                """)
                .param("hash", terms.hash())
                .param("language", terms.language().code())
                .param("text", terms.text())
                .update();
        sql.sql("""
                insert into joining.consent (id, person, kind, wording, at) values (:id, :person, :kind, :hash, :at)
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("kind", terms.kind())
                .param("hash", terms.hash())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Consent> of(PersonId person) {
        return sql.sql("""
                select c.kind, w.language, w.hash, w.text, c.at
                from joining.consent c join joining.wording w on w.hash = c.wording
                where c.person = :person order by c.at, c.id
                """)
                .param("person", person.value())
                .query(ConsentStore::row)
                .list();
    }

    private static Consent row(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getString("kind"),
                Language.of(row.getString("language")),
                HexFormat.of().formatHex(row.getBytes("hash"), 0, 16),
                row.getString("text"),
                row.getTimestamp("at").toInstant());
    }
}
