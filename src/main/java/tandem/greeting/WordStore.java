package tandem.greeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class WordStore {
    private final JdbcClient sql;

    WordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param newcomer whose key has sealed it
    record Sealed(UUID id, PersonId newcomer, PersonId author, byte[] words, Instant at) {}

    void insert(UUID greeting, Sealed word) {
        sql.sql("""
                insert into greeting.word (id, greeting, author, words, at)
                values (:id, :greeting, :author, :words, :at)
                on conflict (id) do nothing
                """)
                .param("id", word.id())
                .param("greeting", greeting)
                .param("author", word.author().value())
                .param("words", word.words())
                .param("at", Timestamp.from(word.at()))
                .update();
    }

    List<Sealed> in(UUID greeting) {
        return sql.sql("""
                select w.id, g.person, w.author, w.words, w.at
                from greeting.word w join greeting.greeting g on g.id = w.greeting
                where g.id = :greeting order by w.at, w.id
                """).param("greeting", greeting).query(WordStore::row).list();
    }

    /// Everything said to or by somebody, as far as they may still see it.
    List<Sealed> around(PersonId person) {
        return sql.sql("""
                select w.id, g.person, w.author, w.words, w.at
                from greeting.word w join greeting.greeting g on g.id = w.greeting
                where g.person = :person or w.author = :person order by w.at, w.id
                """)
                .param("person", person.value())
                .query(WordStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("author", UUID.class)),
                row.getBytes("words"),
                row.getTimestamp("at").toInstant());
    }
}
