package tandem.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;

@Repository
class RoomStore {
    private static final String COLUMNS = """
            select id, circle, day, closes, waits, minutes, locked, last, company, host, floor, since, silence, skill,
                skill_from, shown from live.room
            """;

    private final JdbcClient sql;

    RoomStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param shown what is on the screen, sealed
    record Sealed(Room room, byte @Nullable [] shown) {}

    /// How far a room is; for whoever passes on what happens there.
    record Head(UUID room, long last, long company) {}

    /// @return whether there was none
    boolean insert(Room room, Instant opened) {
        return sql.sql("""
                        insert into live.room (id, circle, day, opened, closes, waits, minutes)
                        values (:id, :circle, :day, :opened, :closes, :waits, :minutes)
                        on conflict (circle, day) where ended is null do nothing
                        """)
                        .param("id", room.id())
                        .param("circle", room.circle().value())
                        .param("day", room.day())
                        .param("opened", Timestamp.from(opened))
                        .param("closes", Timestamp.from(room.closes()))
                        .param("waits", room.waits())
                        .param("minutes", room.minutes())
                        .update()
                == 1;
    }

    Optional<Sealed> of(CircleId circle, LocalDate day) {
        return sql.sql(COLUMNS + "where circle = :circle and day = :day and ended is null")
                .param("circle", circle.value())
                .param("day", day)
                .query(RoomStore::row)
                .optional();
    }

    /// Every open room that the actor may know of, and was not asked to stay out of.
    List<Sealed> open() {
        var known = COLUMNS + "where ended is null and not " + SeatStore.keptOut("room.id") + "order by opened, id";
        return sql.sql(known).query(RoomStore::row).list();
    }

    Optional<Sealed> byId(UUID room) {
        return sql.sql(COLUMNS + "where id = :room and ended is null")
                .param("room", room)
                .query(RoomStore::row)
                .optional();
    }

    /// Whether there was one that has ended.
    boolean ended(CircleId circle, LocalDate day) {
        return sql.sql("""
                select exists (select from live.room where circle = :circle and day = :day and ended is not null)
                """)
                .param("circle", circle.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Whoever changes something about a room waits for the others who do; before anything else, so that nobody waits
    /// in a ring.
    void hold(UUID room) {
        sql.sql("select id from live.room where id = :room for no key update")
                .param("room", room)
                .query(UUID.class)
                .list();
    }

    List<Head> heads(Collection<UUID> rooms) {
        return sql.sql("select id, last, company from live.room where id = any (:rooms) and ended is null")
                .param("rooms", rooms.toArray(UUID[]::new))
                .query((row, number) ->
                        new Head(row.getObject("id", UUID.class), row.getLong("last"), row.getLong("company")))
                .list();
    }

    /// Who has the floor now.
    Optional<UUID> floor(UUID room) {
        return sql.sql("select floor from live.room where id = :room and floor is not null")
                .param("room", room)
                .query(UUID.class)
                .optional();
    }

    void host(UUID room, UUID seat) {
        sql.sql("update live.room set host = :seat where id = :room")
                .param("seat", seat)
                .param("room", room)
                .update();
    }

    void lock(UUID room, boolean locked) {
        sql.sql("update live.room set locked = :locked where id = :room")
                .param("locked", locked)
                .param("room", room)
                .update();
    }

    /// Once for each form.
    void silence(UUID room, @Nullable Instant until, UUID form) {
        sql.sql("""
                update live.room set silence = :until, act = :form, skill = null, skill_from = null
                where id = :room and act is distinct from :form
                """)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("form", form)
                .param("room", room)
                .update();
    }

    void practise(UUID room, @Nullable String skill, @Nullable Instant from, UUID form) {
        sql.sql("""
                update live.room set skill = :skill, skill_from = :from, act = :form, silence = null
                where id = :room and act is distinct from :form
                """)
                .param("skill", skill, Types.VARCHAR)
                .param("from", from == null ? null : Timestamp.from(from), Types.TIMESTAMP)
                .param("form", form)
                .param("room", room)
                .update();
    }

    void show(UUID room, byte @Nullable [] words) {
        sql.sql("update live.room set shown = :words where id = :room")
                .param("words", words, Types.BINARY)
                .param("room", room)
                .update();
    }

    /// @return whether it was open
    boolean finish(UUID room) {
        return sql.sql("select live.finish(:room)")
                .param("room", room)
                .query(Boolean.class)
                .single();
    }

    /// Rooms whose time is over.
    List<UUID> overdue(Instant now) {
        return sql.sql("select id from live.room where ended is null and closes <= :now order by id")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /// Rooms that ended, for a day.
    List<UUID> ended() {
        return sql.sql("select id from live.room where ended is not null order by id")
                .query(UUID.class)
                .list();
    }

    int forget(Instant before) {
        return sql.sql("delete from live.room where ended < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var room = new Room(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("closes", OffsetDateTime.class).toInstant(),
                row.getBoolean("waits"),
                row.getInt("minutes"),
                row.getBoolean("locked"),
                row.getLong("last"),
                row.getLong("company"),
                row.getObject("host", UUID.class),
                row.getObject("floor", UUID.class),
                instant(row, "since"),
                instant(row, "silence"),
                row.getString("skill"),
                instant(row, "skill_from"),
                "");
        return new Sealed(room, row.getBytes("shown"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
