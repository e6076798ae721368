package tandem.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Streams, events and readers in schema `framework`, which needs no actor.
@Component
class EventStore {
    static final String CHANNEL = "tandem";

    private final JdbcClient jdbc;
    private final DataSource source;

    EventStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /// PostgreSQL delivers a notification when the transaction commits, and one stream's only once.
    long append(String stream, List<String> bodies) {
        long last = jdbc.sql("""
                insert into framework.stream as s (name, last) values (:stream, :count)
                on conflict (name) do update set last = s.last + excluded.last
                returning last
                """)
                .param("stream", stream)
                .param("count", bodies.size())
                .query(Long.class)
                .single();
        jdbc.sql("""
                with written as (
                    insert into framework.event (stream, sequence, body)
                    select :stream, :before + position, body
                    from unnest(:bodies::text[]) with ordinality as b (body, position)
                )
                select pg_notify(:channel, :stream)
                """)
                .param("stream", stream)
                .param("before", last - bodies.size())
                .param("bodies", bodies.toArray(String[]::new))
                .param("channel", CHANNEL)
                .query()
                .listOfRows();
        return last;
    }

    List<Event> after(String stream, long sequence, int max) {
        return jdbc.sql("""
                select stream, sequence, at, body from framework.event
                where stream = :stream and sequence > :sequence
                order by sequence limit :max
                """)
                .param("stream", stream)
                .param("sequence", sequence)
                .param("max", max)
                .query((row, number) -> new Event(
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("body")))
                .list();
    }

    long last(String stream) {
        return jdbc.sql("select last from framework.stream where name = :stream")
                .param("stream", stream)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<String, Long> last(Collection<String> streams) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("select name, last from framework.stream where name = any(:streams)")
                .param("streams", streams.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("name"), row.getLong("last"));
                });
        return found;
    }

    /// Readers that were there within the last day count; one that comes back later finds a gap.
    int forget(Duration age) {
        jdbc.sql("delete from framework.reader where at < now() - interval '30 days'")
                .update();
        return jdbc.sql("""
                delete from framework.event e using framework.stream s
                where s.name = e.stream and e.sequence < s.last
                    and e.at < now() - make_interval(secs => :seconds)
                    and e.sequence <= coalesce((
                        select min(r.sequence) from framework.reader r
                        where r.stream = e.stream and r.at > now() - interval '1 day'), s.last)
                """).param("seconds", age.toSeconds()).update();
    }

    void caughtUp(String reader, String stream, long sequence) {
        jdbc.sql("""
                insert into framework.reader (reader, stream, sequence) values (:reader, :stream, :sequence)
                on conflict (reader, stream) do update set sequence = excluded.sequence, at = now()
                """)
                .param("reader", reader)
                .param("stream", stream)
                .param("sequence", sequence)
                .update();
    }

    void alive(String reader, String stream) {
        jdbc.sql("update framework.reader set at = now() where reader = :reader and stream = :stream")
                .param("reader", reader)
                .param("stream", stream)
                .update();
    }

    void left(String reader, String stream) {
        jdbc.sql("delete from framework.reader where reader = :reader and stream = :stream")
                .param("reader", reader)
                .param("stream", stream)
                .update();
    }

    /// Whether those who said something lately have come this far; false where nobody did.
    boolean allAt(String stream, long sequence) {
        return jdbc.sql("""
                select coalesce(min(sequence) >= :sequence, false) from framework.reader
                where stream = :stream and at > now() - interval '20 seconds'
                """)
                .param("sequence", sequence)
                .param("stream", stream)
                .query(Boolean.class)
                .single();
    }

    UUID epoch() {
        return jdbc.sql("select id from framework.epoch").query(UUID.class).single();
    }

    /// A connection on which notifications arrive; the caller closes it.
    Connection listen(String channel) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
