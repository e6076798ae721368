package tandem.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.meetings.FeedId;
import tandem.reading.FeedFormat;

/// What those who keep the directory see of its feeds.
@Repository
class SourceStore {
    private static final String IMPORT =
            "i.id as import, i.state, i.kept, i.repaired, i.rejected, i.unchanged, i.vanished, i.remark, i.finished";

    private final JdbcClient sql;

    SourceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether the actor keeps the directory.
    boolean mayKeep() {
        return sql.sql("select wall.actor() = 'operator' or wall.has('coordinator') or wall.has('administrator')")
                .query(Boolean.class)
                .single();
    }

    List<Source> all() {
        return sql.sql("select f.id, f.name, f.kind, f.url, extract(epoch from f.every)::bigint as every, f.due, "
                        + IMPORT + """
                         from feeds.feed f
                        left join lateral (
                            select * from feeds.import i where i.feed = f.id or i.feed is null and i.name = f.name
                            order by i.finished desc, i.id desc limit 1) i on true
                        order by f.name, f.id
                        """)
                .query(SourceStore::source)
                .list();
    }

    Optional<Import> imported(FeedId feed, UUID id) {
        return sql.sql("select " + IMPORT + " from feeds.import i where i.id = :id and i.feed = :feed")
                .param("id", id)
                .param("feed", feed.value())
                .query(SourceStore::imported)
                .optional();
    }

    List<Import.Line> lines(UUID id, int from, int most) {
        return sql.sql("""
                select row, source_id, outcome, field, found, done from feeds.import_row
                where import = :id order by position offset :from limit :most
                """)
                .param("id", id)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Import.Line(
                        row.getInt("row"),
                        row.getString("source_id"),
                        row.getString("outcome"),
                        row.getString("field"),
                        row.getString("found"),
                        row.getString("done")))
                .list();
    }

    int countLines(UUID id) {
        return sql.sql("select count(*) from feeds.import_row where import = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    boolean contactsPublic(FeedId id) {
        return sql.sql("select contacts_public from feeds.feed where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new Source(
                new FeedId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kind").equals(FeedFormat.BMLT.code()) ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE,
                row.getString("url"),
                Duration.ofSeconds(row.getLong("every")),
                due == null ? null : due.toInstant(),
                row.getObject("import") == null ? null : imported(row, number));
    }

    private static Import imported(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("import", UUID.class),
                row.getString("state"),
                new Counts(
                        row.getInt("kept"),
                        row.getInt("repaired"),
                        row.getInt("rejected"),
                        row.getInt("unchanged"),
                        row.getInt("vanished")),
                row.getString("remark"),
                row.getTimestamp("finished").toInstant());
    }
}
