package tandem.reach;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Everybody's own; the actor's alone are ever seen.
@Repository
class MineStore {
    private final JdbcClient sql;

    MineStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, byte[] card) {}

    List<Sealed> of(PersonId person) {
        return sql.sql("select id, person, card from reach.mine where person = :person order by place, id")
                .param("person", person.value())
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("card")))
                .list();
    }

    /// At the end.
    void insert(Sealed one) {
        sql.sql("""
                insert into reach.mine (id, person, place, card)
                select :id, :person, coalesce(max(place) + 1, 0), :card from reach.mine where person = :person
                on conflict (id) do nothing
                """)
                .param("id", one.id())
                .param("person", one.person().value())
                .param("card", one.card())
                .update();
    }

    boolean update(Sealed one) {
        return sql.sql("update reach.mine set card = :card where id = :id")
                        .param("card", one.card())
                        .param("id", one.id())
                        .update()
                == 1;
    }

    void place(UUID id, int place) {
        sql.sql("update reach.mine set place = :place where id = :id")
                .param("place", place)
                .param("id", id)
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from reach.mine where id = :id").param("id", id).update() == 1;
    }
}
