package tandem.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Question;

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

    /// @param why what was in the way: `gone`, `muted`, `quiet`; null where nothing was
    /// @param sequence the number of what was said
    record Told(@Nullable String why, long sequence) {}

    /// What somebody says to all.
    static Question<Told> asksToSay(UUID room, UUID id, byte[] words) {
        return new Question<>(
                "select why, sequence from live.say(:room, :id, :words)",
                Map.of("room", room, "id", id, "words", words),
                row -> new Told(row.getString("why"), row.getLong("sequence")));
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

    /// Words that the actor heard.
    ///
    /// @param seat of whoever said them
    /// @param name the one they have there, sealed
    record Heard(UUID room, UUID id, UUID seat, PersonId person, byte[] name, byte[] words, Instant at) {}

    Optional<Heard> heard(UUID id) {
        return sql.sql("select room, seat, person, name, words, at from live.heard(:id)")
                .param("id", id)
                .query((row, number) -> new Heard(
                        row.getObject("room", UUID.class),
                        id,
                        row.getObject("seat", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("name"),
                        row.getBytes("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// What one browser told another is of no use a minute later.
    int forgetSignals(Instant before) {
        return sql.sql("delete from live.event where kind = 'signal' and at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// Wakes the other nodes. Apart from the work that it tells of, since whoever notifies waits for all others who do;
    /// and no disk is waited for: it may be lost.
    ///
    /// @param node which does that
    void wake(UUID node, Collection<UUID> rooms) {
        sql.sql("""
                select set_config('synchronous_commit', 'off', true), pg_notify(:channel, :node || ' ' || room)
                from unnest(:rooms) room
                """)
                .param("channel", CHANNEL)
                .param("node", node.toString())
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
