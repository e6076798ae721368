package tandem.bridge;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.bridge.Tally.Checkups;
import tandem.bridge.Tally.Outcomes;
import tandem.bridge.Tally.Reach;
import tandem.bridge.Tally.Stage;

@Repository
class TallyStore {
    private final JdbcClient sql;

    TallyStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Reach> reach(LocalDate through, ZoneId zone) {
        return sql.sql("select mark, enough, reached, lately from bridge.reach(:through, :zone)")
                .param("through", through)
                .param("zone", zone.getId())
                .query((row, number) -> new Reach(
                        row.getString("mark"), row.getLong("enough"), row.getLong("reached"), row.getLong("lately")))
                .list();
    }

    Checkups checkups(LocalDate through, ZoneId zone) {
        return sql.sql("select due, made, running, people, reached, missed from bridge.checkups(:through, :zone)")
                .param("through", through)
                .param("zone", zone.getId())
                .query((row, number) -> new Checkups(
                        row.getLong("due"),
                        row.getLong("made"),
                        row.getLong("running"),
                        row.getLong("people"),
                        row.getLong("reached"),
                        row.getLong("missed")))
                .single();
    }

    List<Stage> stages() {
        return sql.sql("select began, due, many from bridge.stages() order by began, due nulls last")
                .query((row, number) -> new Stage(
                        row.getObject("began", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getInt("many")))
                .list();
    }

    Outcomes outcomes(Instant since) {
        return sql.sql("select made, reached, hands from bridge.outcomes(:since)")
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Outcomes(row.getInt("made"), row.getInt("reached"), row.getInt("hands")))
                .single();
    }
}
