package tandem.operate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As the owner: the rest of a big program, whose rows nobody opens. Its bytes are those of a row that is there.
final class CirclesStore {
    private final JdbcClient sql;

    CirclesStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// Adds circles of ten people each and fills them with posts over the last 90 days, evenly.
    void fill(int circles, long posts) throws IOException {
        var script = new ClassPathResource("bench/big-program.sql").getContentAsString(StandardCharsets.UTF_8);
        sql.sql(script.replace("${circles}", Integer.toString(circles))
                        .replace("${each}", Long.toString(posts / (circles * 10L))))
                .update();
        sql.sql("vacuum analyze").update();
    }

    long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
