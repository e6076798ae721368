package tandem.operate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As the owner: other members and their check-ins, whose rows nobody opens. Their bytes are those of one that is
/// there.
final class DailyStore {
    private final JdbcClient sql;

    DailyStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// Adds members who have checked in on each of so many days.
    void fill(int members, int days) throws IOException {
        var script = new ClassPathResource("bench/big-daily.sql").getContentAsString(StandardCharsets.UTF_8);
        sql.sql(script.replace("${members}", Integer.toString(members)).replace("${days}", Integer.toString(days)))
                .update();
        sql.sql("vacuum analyze").update();
    }

    long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
