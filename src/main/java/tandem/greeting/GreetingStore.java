package tandem.greeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.help.Asked;
import tandem.shared.PersonId;

@Repository
class GreetingStore {
    private static final String COLUMNS =
            "select id, person, greeter, began_at, promised_by, said_at from greeting.greeting ";
    private static final String SOONEST = " order by said_at is not null, promised_by nulls first, began_at, id";

    private final JdbcClient sql;

    GreetingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Greeting greeting) {
        sql.sql("""
                insert into greeting.greeting (id, person, greeter, began_at, promised_by)
                values (:id, :person, :greeter, :began, :promised)
                """)
                .param("id", greeting.id())
                .param("person", greeting.person().value())
                .param("greeter", greeting.greeter().map(PersonId::value).orElse(null), Types.OTHER)
                .param("began", Timestamp.from(greeting.began()))
                .param("promised", greeting.promisedBy().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    Optional<Greeting> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(GreetingStore::row)
                .optional();
    }

    Optional<Greeting> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person")
                .param("person", person.value())
                .query(GreetingStore::row)
                .optional();
    }

    List<Greeting> heldBy(PersonId greeter) {
        return sql.sql(COLUMNS + "where greeter = :greeter" + SOONEST)
                .param("greeter", greeter.value())
                .query(GreetingStore::row)
                .list();
    }

    /// Of those whom the actor may see, newcomers whom nobody has greeted although it is time.
    List<Greeting> overdue(PersonId actor, Instant now) {
        return sql.sql(COLUMNS + """
                        where said_at is null and person <> :actor and greeter is distinct from :actor
                            and (greeter is null or promised_by < :now)
                        """ + SOONEST)
                .param("actor", actor.value())
                .param("now", Timestamp.from(now))
                .query(GreetingStore::row)
                .list();
    }

    /// How many newcomers wait for each greeter.
    Map<PersonId, Integer> waiting() {
        var waiting = new HashMap<PersonId, Integer>();
        sql.sql("""
                select greeter, count(*) as many from greeting.greeting
                where said_at is null and greeter is not null group by greeter
                """).query(row -> {
            waiting.put(new PersonId(row.getObject("greeter", UUID.class)), row.getInt("many"));
        });
        return waiting;
    }

    /// When each began since a moment, and when somebody said hello.
    List<Asked.Wait> begunSince(Instant moment) {
        return sql.sql(
                        "select began_at, said_at from greeting.greeting where began_at >= :moment order by began_at, id")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("began_at"), row.getTimestamp("said_at")))
                .list();
    }

    void said(UUID id, Instant at) {
        sql.sql("update greeting.greeting set said_at = :at where id = :id and said_at is null")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Says whether there was one that had not been said.
    boolean release(UUID id, PersonId actor, Instant at) {
        return sql.sql("""
                        update greeting.greeting set greeter = null, passed_by = :actor, passed_at = :at
                        where id = :id and said_at is null and greeter is not null
                        """)
                        .param("id", id)
                        .param("actor", actor.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean assign(UUID id, PersonId greeter) {
        return sql.sql("update greeting.greeting set greeter = :greeter where id = :id and greeter is null")
                        .param("id", id)
                        .param("greeter", greeter.value())
                        .update()
                == 1;
    }

    private static Greeting row(ResultSet row, int number) throws SQLException {
        var greeter = row.getObject("greeter", UUID.class);
        return new Greeting(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                greeter == null ? null : new PersonId(greeter),
                row.getTimestamp("began_at").toInstant(),
                instant(row.getTimestamp("promised_by")),
                instant(row.getTimestamp("said_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
