package tandem.directory;

import java.sql.Timestamp;
import java.time.Instant;
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

    /// Adds it, unless the same was sent before.
    void add(UUID id, Correction correction, Instant made) {
        jdbc.sql("""
                insert into directory.correction (id, meeting, language, changes, remark, key, made)
                values (:id, :meeting, :language, :changes::json, :remark, :key, :made)
                on conflict do nothing
                """)
                .param("id", id)
                .param("meeting", correction.meeting().value())
                .param("language", correction.language().code())
                .param("changes", JSON.writeValueAsString(correction.changes()))
                .param("remark", correction.remark())
                .param("key", correction.key())
                .param("made", Timestamp.from(made))
                .update();
    }

    int waiting() {
        return jdbc.sql("select count(*) from directory.correction")
                .query(Integer.class)
                .single();
    }
}
