package tandem.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Question;

@Repository
class SeatStore {
    private static final String FIELDS = """
            select s.id, s.room, s.person, s.fellow, s.name, s.leads, s.listens, s.state,
                s.here and s.seen > wall.now() - interval '30 seconds' as here, s.turn, s.muted, s.spoke, s.asked
            """;
    private static final String COLUMNS = FIELDS + "from live.seat s\n";

    private final JdbcClient sql;

    SeatStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(Seat seat, byte[] name) {}

    /// What somebody needs to go into a room.
    ///
    /// @param hosted whether somebody runs it
    /// @param seat the place they have there; null where they have none
    /// @param fellow theirs in the circle; null for whoever stands in
    /// @param name the one they have in the circle, sealed; null where they are not in it
    record Door(
            UUID room,
            boolean hosted,
            @Nullable UUID seat,
            @Nullable UUID fellow,
            byte @Nullable [] name) {}

    /// No answer where there is no open room that the actor may know of.
    static Question<Door> asksDoor(CircleId circle, LocalDate day) {
        return new Question<>(
                "select room, hosted, seat, fellow, name from live.door(:circle, :day)",
                Map.of("circle", circle.value(), "day", day),
                row -> new Door(
                        row.getObject("room", UUID.class),
                        row.getBoolean("hosted"),
                        row.getObject("seat", UUID.class),
                        row.getObject("fellow", UUID.class),
                        row.getBytes("name")));
    }

    /// Goes in. The place as it is now; empty where the room is locked to them, or they were asked to leave it.
    Optional<Sealed> enter(UUID room, UUID seat, @Nullable UUID fellow, byte[] name, boolean listens) {
        return sql.sql(FIELDS + "from live.enter(:room, :seat, cast(:fellow as uuid), :name, :listens) s")
                .param("room", room)
                .param("seat", seat)
                .param("fellow", fellow)
                .param("name", name)
                .param("listens", listens)
                .query(SeatStore::row)
                .optional();
    }

    /// @return whether they have a place there
    boolean sit(UUID room, String act) {
        return sql.sql("select live.sit(:room, :act)")
                .param("room", room)
                .param("act", act)
                .query(Boolean.class)
                .single();
    }

    /// Gives the floor on, where the giver has it.
    void next(UUID room, @Nullable UUID giver) {
        sql.sql("select live.next(:room, cast(:giver as uuid))")
                .param("room", room)
                .param("giver", giver)
                .query((row, number) -> true)
                .list();
    }

    List<Sealed> in(UUID room) {
        return sql.sql(COLUMNS + "where s.room = :room order by s.id")
                .param("room", room)
                .query(SeatStore::row)
                .list();
    }

    /// Those who came or went with a later change of the room's company than this one.
    List<Sealed> movedSince(UUID room, long company) {
        return sql.sql(COLUMNS + "where s.room = :room and s.company > :company")
                .param("room", room)
                .param("company", company)
                .query(SeatStore::row)
                .list();
    }

    Optional<Sealed> of(UUID room, PersonId person) {
        return sql.sql(COLUMNS + "where s.room = :room and s.person = :person")
                .param("room", room)
                .param("person", person.value())
                .query(SeatStore::row)
                .optional();
    }

    /// The place of somebody in the open room of a session.
    Optional<Sealed> of(CircleId circle, LocalDate day, PersonId person) {
        return sql.sql(COLUMNS + """
                join live.room r on r.id = s.room
                where r.circle = :circle and r.day = :day and r.ended is null and s.person = :person
                """)
                .param("circle", circle.value())
                .param("day", day)
                .param("person", person.value())
                .query(SeatStore::row)
                .optional();
    }

    /// Whether the actor is in a room, and may be: waiting to be let in counts.
    ///
    /// @param leads whether they lead there, as far as is known
    boolean stands(UUID room, boolean leads) {
        return sql.sql("""
                select live.stands(:room) and exists (
                    select from live.seat where room = :room and person = wall.person() and leads = :leads)
                """)
                .param("room", room)
                .param("leads", leads)
                .query(Boolean.class)
                .single();
    }

    /// Whether somebody who leads is in a room at whose door the actor waits.
    boolean tended(UUID room) {
        return sql.sql("select live.tended(:room)")
                .param("room", room)
                .query(Boolean.class)
                .single();
    }

    /// Makes the actor's places what they may be now.
    ///
    /// @return the rooms in which that is news
    List<UUID> renew() {
        return sql.sql("select live.renew()").query(UUID.class).list();
    }

    /// Makes the places free of those people whose account has ended.
    ///
    /// @return the rooms in which that is news
    List<UUID> vacate(Collection<PersonId> people) {
        return sql.sql("select live.vacate(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// A condition: that the actor was asked to stay out of a room.
    ///
    /// @param room its id, as an expression
    static String keptOut(String room) {
        return """
                exists (
                    select from live.seat s
                    where s.room = %s and s.person = wall.person() and s.state in ('removed', 'refused'))
                """.formatted(room);
    }

    /// Whether the actor was asked to stay out of a room.
    boolean out(UUID room) {
        return sql.sql("select " + keptOut(":room"))
                .param("room", room)
                .query(Boolean.class)
                .single();
    }

    Optional<Sealed> byId(UUID seat) {
        return sql.sql(COLUMNS + "where s.id = :seat")
                .param("seat", seat)
                .query(SeatStore::row)
                .optional();
    }

    /// All blocks there are, each pair both ways.
    List<Map.Entry<PersonId, PersonId>> blocks() {
        return sql.sql("select one, other from live.blocks()")
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class))))
                .list();
    }

    List<Sealed> ofPerson(PersonId person) {
        return sql.sql(COLUMNS + "where s.person = :person order by s.id")
                .param("person", person.value())
                .query(SeatStore::row)
                .list();
    }

    /// Whoever was let in, or may come back, has been let in once. Nobody is here who may not be.
    void state(UUID seat, Seat.State state) {
        sql.sql("""
                update live.seat set state = :state, turn = 0, admitted = admitted or :state in ('in', 'left'),
                    here = here and :state in ('in', 'waiting')
                where id = :seat
                """)
                .param("state", state.name().toLowerCase(java.util.Locale.ROOT))
                .param("seat", seat)
                .update();
    }

    void mute(UUID seat, boolean muted) {
        sql.sql("update live.seat set muted = :muted, turn = case when :muted then 0 else turn end where id = :seat")
                .param("muted", muted)
                .param("seat", seat)
                .update();
    }

    void turn(UUID seat, int turn) {
        sql.sql("update live.seat set turn = :turn where id = :seat")
                .param("turn", turn)
                .param("seat", seat)
                .update();
    }

    void ask(UUID seat, UUID by) {
        sql.sql("update live.seat set asked = :by where id = :seat and state = 'in'")
                .param("by", by)
                .param("seat", seat)
                .update();
    }

    /// @param news whether others did not see them before
    record Came(UUID seat, UUID room, boolean news) {}

    /// Says of many at once that their lines are there. A place at which somebody is doing something this moment is
    /// left out, and comes with the next.
    List<Came> come(Collection<UUID> seats) {
        return sql.sql("select seat, room, news from live.come(:seats)")
                .param("seats", seats.toArray(UUID[]::new))
                .query((row, number) -> new Came(
                        row.getObject("seat", UUID.class), row.getObject("room", UUID.class), row.getBoolean("news")))
                .list();
    }

    /// Says of many at once that their lines are still there.
    ///
    /// @return those of whom that is no news; the others have to [#come]
    List<UUID> stay(Collection<UUID> seats) {
        return sql.sql("""
                with free as (
                    select id from live.seat
                    where id = any (:seats) and here and seen > wall.now() - interval '30 seconds'
                      and state in ('in', 'waiting')
                    for no key update skip locked)
                update live.seat s set seen = wall.now() from free f where s.id = f.id returning s.id
                """)
                .param("seats", seats.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Says of many at once that their lines are gone from this node, unless another has seen them since.
    ///
    /// @return the rooms that they were in
    List<UUID> go(Collection<UUID> seats, Instant seenBefore) {
        return sql.sql("select live.go(:seats, :before)")
                .param("seats", seats.toArray(UUID[]::new))
                .param("before", Timestamp.from(seenBefore))
                .query(UUID.class)
                .list();
    }

    /// Those of whom no node has said anything for a while: theirs has died.
    List<UUID> lost(Collection<UUID> rooms, Instant before) {
        return sql.sql("select id from live.seat where room = any (:rooms) and here and seen < :before")
                .param("rooms", rooms.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var seat = new Seat(
                row.getObject("id", UUID.class),
                row.getObject("room", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("fellow", UUID.class),
                "",
                row.getBoolean("leads"),
                row.getBoolean("listens"),
                Seat.State.of(row.getString("state")),
                row.getBoolean("here"),
                row.getInt("turn"),
                row.getBoolean("muted"),
                row.getBoolean("spoke"),
                row.getObject("asked", UUID.class));
        return new Sealed(seat, row.getBytes("name"));
    }
}
