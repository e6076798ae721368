package tandem.fits;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class FitStore {
    private final JdbcClient sql;

    FitStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, byte[] planned, byte @Nullable [] answer) {}

    void insert(PersonId person, UUID id, byte[] planned) {
        sql.sql("""
                insert into fits.mark (id, person, planned) values (:id, :person, :planned) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("planned", planned)
                .update();
    }

    void answer(PersonId person, UUID id, byte @Nullable [] answer) {
        sql.sql("update fits.mark set answer = :answer where id = :id and person = :person")
                .param("answer", answer, Types.BINARY)
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    void delete(PersonId person, UUID id) {
        sql.sql("delete from fits.mark where id = :id and person = :person")
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("select id, planned, answer from fits.mark where person = :person order by id")
                .param("person", person.value())
                .query((row, number) ->
                        new Sealed(row.getObject("id", UUID.class), row.getBytes("planned"), row.getBytes("answer")))
                .list();
    }
}
