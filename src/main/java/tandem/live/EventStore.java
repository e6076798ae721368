package tandem.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventStore {
    static final String CHANNEL = "live";
    private static final String COLUMNS =
            "select room, sequence, id, kind, author, whom, leaders, words, at from live.event ";

    private final JdbcClient sql;

    EventStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return its number; empty where the room is over, or the one it is for is not there
    Optional<Long> append(
            UUID room, UUID id, Happened.Kind kind, @Nullable UUID whom, boolean leaders, byte @Nullable [] words) {
        return sql.sql("select live.append(:room, :id, :kind, cast(:whom as uuid), :leaders, :words)")
                .param("room", room)
                .param("id", id)
                .param("kind", kind.code())
                .param("whom", whom)
                .param("leaders", leaders)
                .param("words", words, Types.BINARY)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    List<Happened> after(UUID room, long sequence, int most) {
        return sql.sql(COLUMNS + "where room = :room and sequence > :sequence order by sequence limit :most")
                .param("room", room)
                .param("sequence", sequence)
                .param("most", most)
                .query(EventStore::row)
                .list();
    }

    /// What happened last, in its order.
    List<Happened> latest(UUID room, int most) {
        return sql.sql("select * from (" + COLUMNS + """
                where room = :room order by sequence desc limit :most) newest order by sequence
                """)
                .param("room", room)
                .param("most", most)
                .query(EventStore::row)
                .list();
    }

    /// What was said to all, the newest, in its order.
    List<Happened> said(UUID room, int most) {
        return sql.sql("select * from (" + COLUMNS + """
                where room = :room and kind = 'said' order by sequence desc limit :most) newest order by sequence
                """)
                .param("room", room)
                .param("most", most)
                .query(EventStore::row)
                .list();
    }

    /// What passed between one place and those who lead, as far as the actor may know.
    List<Happened> personal(UUID room, int most) {
        return sql.sql("select * from (" + COLUMNS + """
                where room = :room and kind in ('word', 'ask', 'answer') order by sequence desc limit :most) newest
                order by sequence
                """)
                .param("room", room)
                .param("most", most)
                .query(EventStore::row)
                .list();
    }

    Optional<Happened> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(EventStore::row)
                .optional();
    }

    /// What one browser told another is of no use a minute later.
    int forgetSignals(Instant before) {
        return sql.sql("delete from live.event where kind = 'signal' and at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// Wakes every node. Apart from the work that it tells of: whoever notifies waits for all others who do.
    void wake(Collection<UUID> rooms) {
        sql.sql("select pg_notify(:channel, room::text) from unnest(:rooms) room")
                .param("channel", CHANNEL)
                .param("rooms", rooms.toArray(UUID[]::new))
                .query()
                .listOfRows();
    }

    private static Happened row(ResultSet row, int number) throws SQLException {
        return new Happened(
                row.getObject("room", UUID.class),
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                Happened.Kind.of(row.getString("kind")),
                row.getObject("author", UUID.class),
                row.getObject("whom", UUID.class),
                row.getBoolean("leaders"),
                row.getBytes("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
