package tandem.transition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class StepDownStore {
    private final JdbcClient sql;

    StepDownStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, Topic topic, byte[] had, byte[] instead) {}

    List<Sealed> of(PersonId person) {
        return sql.sql("select id, topic, had, instead from transition.stepdown where person = :person")
                .param("person", person.value())
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        Topic.read(row.getString("topic")).orElseThrow(),
                        row.getBytes("had"),
                        row.getBytes("instead")))
                .list();
    }

    void put(PersonId person, Sealed part) {
        sql.sql("""
                insert into transition.stepdown (id, person, topic, had, instead)
                values (:id, :person, :topic, :had, :instead)
                on conflict (person, topic) do update set id = excluded.id, had = excluded.had,
                    instead = excluded.instead
                """)
                .param("id", part.id())
                .param("person", person.value())
                .param("topic", part.topic().code())
                .param("had", part.had())
                .param("instead", part.instead())
                .update();
    }

    void remove(PersonId person, Topic topic) {
        sql.sql("delete from transition.stepdown where person = :person and topic = :topic")
                .param("person", person.value())
                .param("topic", topic.code())
                .update();
    }

    /// To whom somebody opened it, or who opened it to somebody.
    ///
    /// @param road whether also when contacts are to come
    record Opening(PersonId person, PersonId holder, Instant since, boolean road) {}

    /// What the actor gave or got, as far as it counts.
    List<Opening> openings() {
        return sql.sql("select person, holder, since, road from transition.opening order by since, person, holder")
                .query((row, number) -> new Opening(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("holder", UUID.class)),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("road")))
                .list();
    }

    /// Who opens it to a holder again leaves since when as it was.
    void open(PersonId person, PersonId holder, Instant since, boolean road) {
        sql.sql("""
                insert into transition.opening (person, holder, since, road)
                values (:person, :holder, :since, :road)
                on conflict (person, holder) do update set road = excluded.road
                """)
                .param("road", road)
                .param("person", person.value())
                .param("holder", holder.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    void close(PersonId person, PersonId holder) {
        sql.sql("delete from transition.opening where person = :person and holder = :holder")
                .param("person", person.value())
                .param("holder", holder.value())
                .update();
    }
}
