package tandem.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.meetings.MeetingId;
import tandem.shared.Language;
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

    List<Corrections.Waiting> all() {
        return jdbc.sql("""
                select id, meeting, language, changes, remark, key, made
                from directory.correction order by made, id
                """).query((row, number) -> waiting(row)).list();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from directory.correction where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteMadeBefore(Instant moment) {
        return jdbc.sql("delete from directory.correction where made < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Corrections.Waiting waiting(ResultSet row) throws SQLException {
        Correction correction = new Correction(
                new MeetingId(row.getObject("meeting", UUID.class)),
                Language.of(row.getString("language")),
                List.of(JSON.readValue(row.getString("changes"), Correction.Change[].class)),
                row.getString("remark"),
                row.getString("key"));
        return new Corrections.Waiting(
                row.getObject("id", UUID.class), row.getTimestamp("made").toInstant(), correction);
    }

    int waiting() {
        return jdbc.sql("select count(*) from directory.correction")
                .query(Integer.class)
                .single();
    }
}
