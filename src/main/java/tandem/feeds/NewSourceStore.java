package tandem.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.reading.FeedFormat;

@Repository
class NewSourceStore {
    private final JdbcClient sql;

    NewSourceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A second tap finds the name taken, which is what was wanted.
    void insert(NewSource source, Instant asked) {
        sql.sql("""
                insert into feeds.new_source (id, name, kind, url, asked) values (:id, :name, :kind, :url, :asked)
                on conflict (name) do nothing
                """)
                .param("id", source.id())
                .param("name", source.name())
                .param("kind", source.format().code())
                .param("url", source.url())
                .param("asked", Timestamp.from(asked))
                .update();
    }

    List<NewSource> all() {
        return sql.sql("select id, name, kind, url, why from feeds.new_source order by asked, id")
                .query(NewSourceStore::row)
                .list();
    }

    void failed(UUID id, String why) {
        sql.sql("update feeds.new_source set why = :why where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from feeds.new_source where id = :id").param("id", id).update();
    }

    private static NewSource row(ResultSet row, int number) throws SQLException {
        return new NewSource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind").equals(FeedFormat.BMLT.code()) ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE,
                row.getString("url"),
                Optional.ofNullable(row.getString("why")));
    }
}
