package tandem.privacy;

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
class ErasureStore {
    private static final String COLUMNS = "select person, asked, due from privacy.erasure ";

    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Erasure erasure) {
        sql.sql("insert into privacy.erasure (person, asked, due) values (:person, :asked, :due)")
                .param("person", erasure.person().value())
                .param("asked", Timestamp.from(erasure.asked()))
                .param("due", Timestamp.from(erasure.due()))
                .update();
    }

    boolean delete(PersonId person) {
        return sql.sql("delete from privacy.erasure where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<Erasure> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person")
                .param("person", person.value())
                .query(ErasureStore::row)
                .optional();
    }

    List<Erasure> due(Instant now) {
        return sql.sql(COLUMNS + "where due <= :now order by due, person")
                .param("now", Timestamp.from(now))
                .query(ErasureStore::row)
                .list();
    }

    private static Erasure row(ResultSet row, int number) throws SQLException {
        return new Erasure(
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("asked").toInstant(),
                row.getTimestamp("due").toInstant());
    }
}
