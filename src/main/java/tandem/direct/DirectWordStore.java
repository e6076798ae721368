package tandem.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.help.Asked;
import tandem.shared.PersonId;

@Repository
class DirectWordStore {
    private static final String COLUMNS = "select id, talk, author, words, at, held from direct.word ";

    private final JdbcClient sql;

    DirectWordStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, UUID talk, PersonId author, byte[] words, Instant at, boolean held) {}

    void insert(Sealed word) {
        sql.sql("""
                insert into direct.word (id, talk, author, words, at, held)
                values (:id, :talk, :author, :words, :at, :held)
                on conflict (id) do nothing
                """)
                .param("id", word.id())
                .param("talk", word.talk())
                .param("author", word.author().value())
                .param("words", word.words())
                .param("at", Timestamp.from(word.at()))
                .param("held", word.held())
                .update();
    }

    List<Asked.Wait> waitsSince(Instant moment) {
        return sql.sql("select asked, reached from direct.waits(:moment)")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("asked"), row.getTimestamp("reached")))
                .list();
    }

    List<Sealed> in(UUID talk) {
        return sql.sql(COLUMNS + "where talk = :talk order by at, id")
                .param("talk", talk)
                .query(DirectWordStore::row)
                .list();
    }

    List<Sealed> by(PersonId author) {
        return sql.sql(COLUMNS + "where author = :author order by at, id")
                .param("author", author.value())
                .query(DirectWordStore::row)
                .list();
    }

    int countBy(PersonId author, Instant since) {
        return sql.sql("select count(*) from direct.word where author = :author and at > :since")
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void seen(UUID talk, PersonId person, Instant upto) {
        sql.sql("""
                insert into direct.place (talk, person, upto) values (:talk, :person, :upto)
                on conflict (talk, person) do update set upto = excluded.upto where place.upto < excluded.upto
                """)
                .param("talk", talk)
                .param("person", person.value())
                .param("upto", Timestamp.from(upto))
                .update();
    }

    int deleteBefore(Instant before) {
        return sql.sql("delete from direct.word where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("talk", UUID.class),
                new PersonId(row.getObject("author", UUID.class)),
                row.getBytes("words"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("held"));
    }
}
