package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Asks to join, and invitations.
@Repository
class DoorStore {
    private static final String ASKS =
            "select id, circle, person, name, words, asked, answered, admitted from circles.ask ";

    private final JdbcClient sql;

    DoorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param words null where they said nothing
    /// @param answered null while nobody answered
    record SealedAsk(
            UUID id,
            CircleId circle,
            PersonId person,
            byte[] name,
            byte @Nullable [] words,
            LocalDate asked,
            @Nullable LocalDate answered,
            boolean admitted) {}

    record Invited(CircleId circle, LocalDate given) {}

    boolean hasPlace(CircleId circle, PersonId person) {
        return sql.sql("select coalesce(circles.has_place(:circle, :person), false)")
                .param("circle", circle.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void insert(SealedAsk ask) {
        sql.sql("""
                insert into circles.ask (id, circle, person, name, words, asked)
                values (:id, :circle, :person, :name, :words, :asked)
                on conflict (circle, person) do nothing
                """)
                .param("id", ask.id())
                .param("circle", ask.circle().value())
                .param("person", ask.person().value())
                .param("name", ask.name())
                .param("words", ask.words(), Types.BINARY)
                .param("asked", ask.asked())
                .update();
    }

    void takeBack(CircleId circle, PersonId person) {
        delete("circles.ask", circle, person);
    }

    /// Those of others that wait for an answer, as far as the actor may give one.
    List<SealedAsk> waiting() {
        return sql.sql(ASKS + "where answered is null and person <> wall.person() order by asked, id")
                .query(DoorStore::ask)
                .list();
    }

    List<SealedAsk> asksOf(PersonId person) {
        return sql.sql(ASKS + "where person = :person order by asked, id")
                .param("person", person.value())
                .query(DoorStore::ask)
                .list();
    }

    /// @return whether it waited, and the actor may answer it
    boolean answer(UUID ask, boolean admitted, LocalDate day) {
        return sql.sql("""
                        update circles.ask set answered = greatest(asked, cast(:day as date)), admitted = :admitted
                        where id = :id and answered is null
                        """)
                        .param("id", ask)
                        .param("admitted", admitted)
                        .param("day", day)
                        .update()
                == 1;
    }

    int forgetAnswered(LocalDate before) {
        return sql.sql("delete from circles.ask where answered < :before")
                .param("before", before)
                .update();
    }

    void invite(UUID id, CircleId circle, PersonId person, PersonId inviter, LocalDate day) {
        sql.sql("""
                insert into circles.invitation (id, circle, person, inviter, given)
                values (:id, :circle, :person, :inviter, :day)
                on conflict do nothing
                """)
                .param("id", id)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("inviter", inviter.value())
                .param("day", day)
                .update();
    }

    List<Invited> invitationsOf(PersonId person) {
        return sql.sql("select circle, given from circles.invitation where person = :person order by given, circle")
                .param("person", person.value())
                .query((row, number) -> new Invited(
                        new CircleId(row.getObject("circle", UUID.class)), row.getObject("given", LocalDate.class)))
                .list();
    }

    void decline(CircleId circle, PersonId person) {
        delete("circles.invitation", circle, person);
        delete("circles.suggestion", circle, person);
    }

    /// Takes away what opened a circle to somebody.
    void close(CircleId circle, PersonId person) {
        takeBack(circle, person);
        decline(circle, person);
    }

    private void delete(String table, CircleId circle, PersonId person) {
        sql.sql("delete from " + table + " where circle = :circle and person = :person")
                .param("circle", circle.value())
                .param("person", person.value())
                .update();
    }

    private static SealedAsk ask(ResultSet row, int number) throws SQLException {
        return new SealedAsk(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("name"),
                row.getBytes("words"),
                row.getObject("asked", LocalDate.class),
                row.getObject("answered", LocalDate.class),
                row.getBoolean("admitted"));
    }
}
