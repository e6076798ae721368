package tandem.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class HandoffStore {
    private static final String COLUMNS = """
            select id, entry, person, planner, taker, name, place, starts, minutes, agreed, held, first, cancelled
            from intake.handoff
            """;

    private final JdbcClient sql;

    HandoffStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            Optional<UUID> entry,
            Optional<PersonId> person,
            Optional<PersonId> planner,
            Optional<PersonId> taker,
            byte[] name,
            byte[] place,
            Instant starts,
            int minutes,
            byte @Nullable [] agreed,
            Optional<LocalDate> held,
            Optional<LocalDate> first,
            boolean cancelled) {
        /// Whose key it is sealed with.
        UUID owner() {
            return entry.or(() -> person.map(PersonId::value)).orElseThrow();
        }
    }

    /// As far as the actor may see, the soonest first.
    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by starts, id").query(HandoffStore::row).list();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by starts, id")
                .param("person", person.value())
                .query(HandoffStore::row)
                .list();
    }

    List<Sealed> ofEntry(UUID entry) {
        return sql.sql(COLUMNS + "where entry = :entry order by starts, id")
                .param("entry", entry)
                .query(HandoffStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(HandoffStore::row)
                .optional();
    }

    boolean heldFor(UUID entry) {
        return sql.sql("select exists (select from intake.handoff where entry = :entry and held is not null)")
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    /// Harmless where it is planned already.
    void insert(Sealed handoff) {
        sql.sql("""
                insert into intake.handoff (id, entry, person, planner, taker, name, place, starts, minutes)
                values (:id, :entry, :person, :planner, :taker, :name, :place, :starts, :minutes)
                on conflict (id) do nothing
                """)
                .param("id", handoff.id())
                .param("entry", handoff.entry().orElse(null), Types.OTHER)
                .param("person", id(handoff.person()), Types.OTHER)
                .param("planner", id(handoff.planner()), Types.OTHER)
                .param("taker", id(handoff.taker()), Types.OTHER)
                .param("name", handoff.name())
                .param("place", handoff.place())
                .param("starts", Timestamp.from(handoff.starts()))
                .param("minutes", handoff.minutes())
                .update();
    }

    boolean move(Sealed handoff) {
        return sql.sql("""
                        update intake.handoff set taker = :taker, place = :place, starts = :starts, minutes = :minutes
                        where id = :id and held is null and cancelled is null
                        """)
                        .param("taker", id(handoff.taker()), Types.OTHER)
                        .param("place", handoff.place())
                        .param("starts", Timestamp.from(handoff.starts()))
                        .param("minutes", handoff.minutes())
                        .param("id", handoff.id())
                        .update()
                == 1;
    }

    /// From here on it is theirs.
    void give(UUID id, PersonId person, byte[] name, byte[] place, byte @Nullable [] agreed) {
        sql.sql("""
                update intake.handoff set entry = null, person = :person, name = :name, place = :place, agreed = :agreed
                where id = :id
                """)
                .param("person", person.value())
                .param("name", name)
                .param("place", place)
                .param("agreed", agreed, Types.BINARY)
                .param("id", id)
                .update();
    }

    boolean hold(UUID id, byte[] agreed, LocalDate held, Optional<LocalDate> first) {
        return sql.sql("""
                        update intake.handoff set agreed = :agreed, held = :held, first = :first
                        where id = :id and held is null and cancelled is null
                        """)
                        .param("agreed", agreed)
                        .param("held", held)
                        .param("first", first.orElse(null), Types.DATE)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean cancel(UUID id, Instant at) {
        return sql.sql("""
                        update intake.handoff set cancelled = :at
                        where id = :id and held is null and cancelled is null
                        """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    void leaves(PersonId person, LocalDate day) {
        sql.sql("insert into intake.discharge (person, expected) values (:person, :day)")
                .param("person", person.value())
                .param("day", day)
                .update();
    }

    boolean moves(PersonId person, LocalDate day) {
        return sql.sql("update intake.discharge set expected = :day where person = :person")
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    Optional<LocalDate> leaves(PersonId person) {
        return sql.sql("select expected from intake.discharge where person = :person")
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    /// When those leave whom the actor looks after.
    Map<PersonId, LocalDate> leaving() {
        var leaving = new HashMap<PersonId, LocalDate>();
        sql.sql("""
                select person, expected from intake.discharge
                where people.sees(person, '{caseload}') and people.roles(person) is not null
                """).query(row -> {
            leaving.put(new PersonId(row.getObject("person", UUID.class)), row.getObject("expected", LocalDate.class));
        });
        return leaving;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("entry", UUID.class)),
                person(row.getObject("person", UUID.class)),
                person(row.getObject("planner", UUID.class)),
                person(row.getObject("taker", UUID.class)),
                row.getBytes("name"),
                row.getBytes("place"),
                row.getTimestamp("starts").toInstant(),
                row.getInt("minutes"),
                row.getBytes("agreed"),
                Optional.ofNullable(row.getObject("held", LocalDate.class)),
                Optional.ofNullable(row.getObject("first", LocalDate.class)),
                row.getTimestamp("cancelled") != null);
    }

    private static Optional<PersonId> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(PersonId::new);
    }

    private static @Nullable UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
