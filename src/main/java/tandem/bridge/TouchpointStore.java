package tandem.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.channels.Channel;
import tandem.shared.PersonId;

@Repository
class TouchpointStore {
    private static final String OPEN = """
            select t.id, t.person, t.owner, t.kind, t.due, t.way, e.began
            from bridge.touchpoint t join bridge.enrolment e on e.person = t.person
            where t.ended is null
            """;
    private static final String END =
            "update bridge.touchpoint set ended = :at where person = :person and ended is null";
    private static final String PLAN = """
            insert into bridge.touchpoint (id, person, owner, kind, due, way)
            values (:id, :person, :owner, :kind, :due, :way)
            """;
    private static final String FOLLOW = """
            with again as (
                update bridge.enrolment set stopped = null where person = :person and stopped is not null),
            before as (
                update bridge.touchpoint set ended = :at where person = :person and ended is null returning owner)
            insert into bridge.touchpoint (id, person, owner, kind, due, way)
            values (:id, :person,
                coalesce((select b.owner from before b where bridge.owns(b.owner, :person)), :owner), :kind, :due, :way)
            """;

    private final JdbcClient sql;

    TouchpointStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Touchpoint touchpoint) {
        planned(PLAN, touchpoint).update();
    }

    Optional<Touchpoint> of(PersonId person) {
        return sql.sql(OPEN + "and t.person = :person and not bridge.gone(t.person)")
                .param("person", person.value())
                .query(TouchpointStore::row)
                .optional();
    }

    /// Those of one's own queue between two days, the longest due first, from a place in it on.
    List<Touchpoint> queue(PersonId owner, LocalDate from, LocalDate to, Optional<Place> after, int most) {
        return sql.sql(OPEN + """
                and t.owner = :owner and t.due between :from and :to
                    and (cast(:after as date) is null or (t.due, t.id) > (cast(:after as date), cast(:behind as uuid)))
                    and not bridge.gone(t.person)
                order by t.due, t.id limit :most
                """)
                .param("owner", owner.value())
                .param("from", from)
                .param("to", to)
                .param("after", after.map(Place::day).orElse(null), Types.DATE)
                .param("behind", after.map(Place::id).orElse(null), Types.OTHER)
                .param("most", most)
                .query(TouchpointStore::row)
                .list();
    }

    /// The next contact with each of these, where one is planned.
    List<Touchpoint> of(Collection<PersonId> people) {
        return sql.sql(OPEN + "and t.person = any(:people) and not bridge.gone(t.person) order by t.due, t.id")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(TouchpointStore::row)
                .list();
    }

    /// One contact with somebody after another: without this, two that are written down at the same moment would each
    /// plan the next one.
    void queue(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 80))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }

    /// Ends the one that is due next, where there is one.
    void end(PersonId person, Instant at) {
        sql.sql(END)
                .param("at", Timestamp.from(at))
                .param("person", person.value())
                .update();
    }

    /// Ends the one that is due next, and plans another: whoever wanted none has one again. Whoever was to make that
    /// one makes this one too, as long as they are still there for them.
    void follow(Touchpoint touchpoint, Instant at) {
        planned(FOLLOW, touchpoint).param("at", Timestamp.from(at)).update();
    }

    private JdbcClient.StatementSpec planned(String statement, Touchpoint touchpoint) {
        return sql.sql(statement)
                .param("id", touchpoint.id())
                .param("person", touchpoint.person().value())
                .param("owner", touchpoint.owner().value())
                .param("kind", touchpoint.kind().code())
                .param("due", touchpoint.due())
                .param("way", touchpoint.way().map(Channel::code).orElse(null), Types.VARCHAR);
    }

    /// Whether somebody can be the one who makes the next contact.
    boolean owns(PersonId owner, PersonId person) {
        return sql.sql("select bridge.owns(:owner, :person)")
                .param("owner", owner.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void hand(PersonId person, PersonId owner) {
        sql.sql("update bridge.touchpoint set owner = :owner where person = :person and ended is null")
                .param("owner", owner.value())
                .param("person", person.value())
                .update();
    }

    /// What another was to make; not what a mentor makes.
    void hand(PersonId person, PersonId from, PersonId to) {
        sql.sql("""
                update bridge.touchpoint set owner = :to
                where person = :person and ended is null and (owner = :from or not bridge.owns(owner, person))
                """)
                .param("to", to.value())
                .param("person", person.value())
                .param("from", from.value())
                .update();
    }

    /// What somebody was to make who cannot any more, with one person or with all.
    void handOn(PersonId holder, Optional<PersonId> subject) {
        sql.sql("select bridge.hand_on(:holder, :subject)")
                .param("holder", holder.value())
                .param("subject", subject.map(PersonId::value).orElse(null), Types.OTHER)
                .query((row, number) -> true)
                .single();
    }

    private static Touchpoint row(ResultSet row, int number) throws SQLException {
        return new Touchpoint(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("owner", UUID.class)),
                Kind.of(row.getString("kind")),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getString("way")).flatMap(Channel::read),
                row.getObject("began", LocalDate.class));
    }
}
