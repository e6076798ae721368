package tandem.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Corrections that visitors suggest. Visitors add and never read.
@Repository
class CorrectionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Correction correction, Map<String, String> before, Instant made) {
        jdbc.sql("""
                insert into directory.correction (id, meeting, language, before, after, remark, made)
                values (:id, :meeting, :language, :before::json, :after::json, :remark, :made)
                """)
                .param("id", id)
                .param("meeting", correction.meeting().value())
                .param("language", correction.language().code())
                .param("before", JSON.writeValueAsString(new TreeMap<>(before)))
                .param("after", JSON.writeValueAsString(new TreeMap<>(correction.after())))
                .param("remark", correction.remark())
                .param("made", Timestamp.from(made))
                .update();
    }

    int waiting() {
        return jdbc.sql("select count(*) from directory.correction")
                .query(Integer.class)
                .single();
    }
}
