package tandem.reminders;

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
class WishStore {
    private static final String COLUMNS = "select id, person, reason, way, card, done from reminders.wish ";

    private final JdbcClient sql;

    WishStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, String reason, String way, byte[] card, Instant done) {}

    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by since, id")
                .param("person", person.value())
                .query(WishStore::row)
                .list();
    }

    void insert(Sealed wish, Instant now) {
        sql.sql("""
                insert into reminders.wish (id, person, reason, way, card, since, done, look)
                values (:id, :person, :reason, :way, :card, :now, :now, :now) on conflict (id) do nothing
                """)
                .param("id", wish.id())
                .param("person", wish.person().value())
                .param("reason", wish.reason())
                .param("way", wish.way())
                .param("card", wish.card())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from reminders.wish where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Those to look at now, of people whose account stands.
    List<Sealed> due(Instant now, int most) {
        return sql.sql(COLUMNS + """
                where look <= :now and way <> 'calendar' and people.roles(person) is not null
                    and not people.silent(person)
                order by look, id limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(WishStore::row)
                .list();
    }

    /// @return whether it is this unit of work that deals with it: another that did so first has moved `done`
    boolean claim(Sealed wish, Instant done, Instant look) {
        return sql.sql("""
                        update reminders.wish set done = :done, look = :look where id = :id and done = :seen
                        """)
                        .param("done", Timestamp.from(done))
                        .param("look", Timestamp.from(look))
                        .param("id", wish.id())
                        .param("seen", Timestamp.from(wish.done()))
                        .update()
                == 1;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("reason"),
                row.getString("way"),
                row.getBytes("card"),
                row.getTimestamp("done").toInstant());
    }
}
