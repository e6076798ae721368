package tandem.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.help.Asked;
import tandem.shared.PersonId;
import tandem.web.Waiting;

@Repository
class WaitingStore {
    private static final String COLUMNS = "id, person, stranger, why, asked, due, owner, taken";

    private final JdbcClient sql;

    WaitingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody waits.
    ///
    /// @param due by when a person looks, and the next is called if none does
    /// @param owner who sees to it; null while there is nobody at all
    /// @param taken when they said that they do
    record Row(
            UUID id,
            Whose whose,
            Why why,
            Instant asked,
            Instant due,
            @Nullable PersonId owner,
            @Nullable Instant taken) {
        Optional<PersonId> sees() {
            return Optional.ofNullable(owner);
        }
    }

    /// @return whether nobody waited there yet
    boolean insert(Row row) {
        return sql.sql("""
                        insert into texting.waiting (id, person, stranger, why, asked, due, owner, rings)
                        values (:id, :person, :stranger, :why, :asked, :due, :owner, :due)
                        on conflict (coalesce(person, stranger)) where ended is null do nothing
                        """)
                        .param("id", row.id())
                        .param("person", row.whose().personValue(), Types.OTHER)
                        .param("stranger", row.whose().stranger(), Types.OTHER)
                        .param("why", row.why().code())
                        .param("asked", Timestamp.from(row.asked()))
                        .param("due", Timestamp.from(row.due()))
                        .param("owner", row.sees().map(PersonId::value).orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    /// The one that is open, as far as the actor may see it.
    Optional<Row> open(Whose whose) {
        return sql.sql("select " + COLUMNS
                        + " from texting.waiting where coalesce(person, stranger) = :whose and ended is null")
                .param("whose", whose.id())
                .query(WaitingStore::row)
                .optional();
    }

    /// Others for whom the actor can see to it.
    List<Row> others(PersonId actor) {
        return sql.sql("select " + COLUMNS
                        + " from texting.waiting where ended is null and person is distinct from :actor"
                        + " order by (why in (:grave) and taken is null) desc, due, id")
                .param("actor", actor.value())
                .param("grave", Why.grave())
                .query(WaitingStore::row)
                .list();
    }

    /// Those who can wait, and those whom somebody sees to.
    Waiting.Count count(PersonId actor, Instant now) {
        return sql.sql("""
                select count(*) as everybody, count(*) filter (where taken is null and due < :now) as late
                from texting.waiting
                where ended is null and person is distinct from :actor and not (why in (:grave) and taken is null)
                """)
                .param("now", Timestamp.from(now))
                .param("actor", actor.value())
                .param("grave", Why.grave())
                .query((row, number) -> new Waiting.Count(row.getLong("everybody"), row.getLong("late")))
                .single();
    }

    /// For whom it cannot wait, while nobody sees to it.
    ///
    /// @param late how many of both wait longer than was said
    record Grave(long lobby, long text, long late) {}

    Grave grave(PersonId actor, Instant now) {
        return sql.sql("""
                select count(*) filter (where why = 'lobby') as lobby, count(*) filter (where why <> 'lobby') as text,
                    count(*) filter (where due < :now) as late
                from texting.waiting
                where ended is null and taken is null and person is distinct from :actor and why in (:grave)
                """)
                .param("now", Timestamp.from(now))
                .param("actor", actor.value())
                .param("grave", Why.grave())
                .query((row, number) -> new Grave(row.getLong("lobby"), row.getLong("text"), row.getLong("late")))
                .single();
    }

    /// It became graver: it waits anew.
    void graver(UUID id, Why why, Instant due, @Nullable PersonId owner) {
        sql.sql("""
                update texting.waiting set why = :why, due = :due, rings = :due, owner = coalesce(:owner, owner),
                    taken = null
                where id = :id
                """)
                .param("id", id)
                .param("why", why.code())
                .param("due", Timestamp.from(due))
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .update();
    }

    /// @param rings when the next is called if it is not done by then
    /// @return whether it was open and the actor's to take
    boolean take(UUID id, PersonId by, Instant now, Instant rings) {
        return sql.sql("""
                        update texting.waiting set owner = :by, taken = :now, rings = :rings
                        where id = :id and ended is null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("rings", Timestamp.from(rings))
                        .update()
                == 1;
    }

    boolean end(Whose whose, PersonId by, Instant now) {
        return sql.sql("""
                        update texting.waiting
                        set owner = :by, taken = coalesce(taken, :now), ended = :now, rings = null
                        where coalesce(person, stranger) = :whose and ended is null
                        """)
                        .param("whose", whose.id())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<UUID> ringing(Instant now, int most) {
        return sql.sql("""
                        select id from texting.waiting
                        where ended is null and rings <= :now
                            and asked > coalesce(people.silent_since(person), '-infinity')
                        order by rings limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// Kept from other nodes until this unit of work ends; empty where one has it, or it rings no longer.
    Optional<Row> ringing(UUID id, Instant now) {
        return sql.sql("select " + COLUMNS
                        + " from texting.waiting where id = :id and ended is null and rings <= :now"
                        + " for update skip locked")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(WaitingStore::row)
                .optional();
    }

    void rang(UUID id, Optional<PersonId> owner, Instant rings) {
        sql.sql("""
                update texting.waiting set owner = coalesce(:owner, owner), taken = null, rings = :rings where id = :id
                """)
                .param("id", id)
                .param("owner", owner.map(PersonId::value).orElse(null), Types.OTHER)
                .param("rings", Timestamp.from(rings))
                .update();
    }

    /// Whether one has blocked the other.
    boolean parted(PersonId one, PersonId other) {
        return sql.sql("select people.parted(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /// Who was told, and when.
    record Call(PersonId person, Instant at) {}

    List<Call> calls(UUID waiting) {
        return sql.sql("select person, at from texting.call where waiting = :waiting order by at, person")
                .param("waiting", waiting)
                .query((row, number) -> new Call(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void call(UUID waiting, PersonId person, Instant now) {
        sql.sql("""
                insert into texting.call (waiting, person, at) values (:waiting, :person, :now)
                on conflict (waiting, person) do update set at = excluded.at
                """)
                .param("waiting", waiting)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// How long those waited who wrote, until a person took it.
    List<Asked.Wait> since(Instant moment) {
        return sql.sql("""
                select asked, taken from texting.waiting where asked >= :moment and why <> 'wrong' order by asked, id
                """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("asked"), row.getTimestamp("taken")))
                .list();
    }

    /// For how often and when somebody waited, and when they were called for others.
    List<Row> about(PersonId person) {
        return sql.sql("select " + COLUMNS + " from texting.waiting where person = :person order by asked desc")
                .param("person", person.value())
                .query(WaitingStore::row)
                .list();
    }

    List<Instant> callsOf(PersonId person) {
        return sql.sql("select at from texting.call where person = :person order by at")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .list();
    }

    void deleteEndedBefore(Instant moment) {
        sql.sql("delete from texting.waiting where ended < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var owner = row.getObject("owner", UUID.class);
        var taken = row.getTimestamp("taken");
        return new Row(
                row.getObject("id", UUID.class),
                person == null ? Whose.of(row.getObject("stranger", UUID.class)) : Whose.of(new PersonId(person)),
                Why.of(row.getString("why")),
                row.getTimestamp("asked").toInstant(),
                row.getTimestamp("due").toInstant(),
                owner == null ? null : new PersonId(owner),
                taken == null ? null : taken.toInstant());
    }
}
