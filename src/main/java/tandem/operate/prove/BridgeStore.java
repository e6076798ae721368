package tandem.operate.prove;

import java.sql.Date;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.shared.PersonId;

/// As the owner, on one connection: whoever leads in [BridgeProof] has learned to before it begins.
final class BridgeStore {
    private final JdbcClient sql;

    BridgeStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
        sql.sql("set search_path = leaders, pg_temp").update();
    }

    void train(PersonId leader, LocalDate day) {
        sql.sql("""
                insert into passed (person, module, passed_on)
                select :person, 'module-' || chr(96 + n), :day from generate_series(1, leaders.modules()) n
                """)
                .param("person", leader.value())
                .param("day", Date.valueOf(day))
                .update();
        sql.sql("""
                insert into signature (person, line, seen_on, signed_by)
                select :person, n, seen, gen_random_uuid()
                from generate_series(1, leaders.lines()) n, unnest(array[cast(:day as date), cast(:day as date) + 7]) seen
                """)
                .param("person", leader.value())
                .param("day", Date.valueOf(day))
                .update();
    }
}
