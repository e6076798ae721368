package tandem.stories;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recordings, in pieces.
@Repository
class PieceStore {
    private final JdbcClient sql;

    PieceStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID story, UUID sound, int number, byte[] bytes) {
        sql.sql("insert into stories.piece (story, sound, number, bytes) values (:story, :sound, :number, :bytes)")
                .param("story", story)
                .param("sound", sound)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    byte[] piece(UUID sound, int number) {
        return sql.sql("select bytes from stories.piece where sound = :sound and number = :number")
                .param("sound", sound)
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    void deleteOf(UUID story) {
        sql.sql("delete from stories.piece where story = :story")
                .param("story", story)
                .update();
    }
}
