package tandem.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ReturnStore {
    private static final String REFLECTIONS =
            "select id, person, returned, day, was, before, helped, next from days.reflection ";

    private final JdbcClient sql;

    ReturnStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            @Nullable UUID returned,
            LocalDate day,
            byte @Nullable [] was,
            byte @Nullable [] before,
            byte @Nullable [] helped,
            byte @Nullable [] next) {}

    void insert(Returned returned, PersonId person) {
        sql.sql("""
                insert into days.returned (id, goal, person, first, last) values (:id, :goal, :person, :first, :last)
                on conflict (id) do nothing
                """)
                .param("id", returned.id())
                .param("goal", returned.goal())
                .param("person", person.value())
                .param("first", returned.days().first())
                .param("last", returned.days().last())
                .update();
    }

    void update(UUID id, Span days) {
        sql.sql("update days.returned set first = :first, last = :last where id = :id")
                .param("id", id)
                .param("first", days.first())
                .param("last", days.last())
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from days.returned where id = :id").param("id", id).update();
    }

    List<Returned> of(PersonId person) {
        return sql.sql("""
                        select id, goal, first, last from days.returned where person = :person
                        order by first desc, id desc
                        """)
                .param("person", person.value())
                .query(ReturnStore::returned)
                .list();
    }

    Optional<Returned> byId(UUID id) {
        return sql.sql("select id, goal, first, last from days.returned where id = :id")
                .param("id", id)
                .query(ReturnStore::returned)
                .optional();
    }

    /// Puts it down, or puts it in the place of what stood there.
    void keep(Sealed reflection) {
        sql.sql("""
                insert into days.reflection (id, person, returned, day, was, before, helped, next)
                values (:id, :person, :returned, :day, :was, :before, :helped, :next)
                on conflict (id) do update set day = excluded.day, was = excluded.was, before = excluded.before,
                    helped = excluded.helped, next = excluded.next
                """)
                .param("id", reflection.id())
                .param("person", reflection.person().value())
                .param("returned", reflection.returned(), Types.OTHER)
                .param("day", reflection.day())
                .param("was", reflection.was(), Types.BINARY)
                .param("before", reflection.before(), Types.BINARY)
                .param("helped", reflection.helped(), Types.BINARY)
                .param("next", reflection.next(), Types.BINARY)
                .update();
    }

    void forget(UUID reflection) {
        sql.sql("delete from days.reflection where id = :id")
                .param("id", reflection)
                .update();
    }

    List<Sealed> reflections(PersonId person) {
        return sql.sql(REFLECTIONS + "where person = :person order by day desc, id desc")
                .param("person", person.value())
                .query(ReturnStore::sealed)
                .list();
    }

    Optional<Sealed> reflection(UUID id) {
        return sql.sql(REFLECTIONS + "where id = :id")
                .param("id", id)
                .query(ReturnStore::sealed)
                .optional();
    }

    private static Returned returned(ResultSet row, int number) throws SQLException {
        return new Returned(
                row.getObject("id", UUID.class),
                row.getObject("goal", UUID.class),
                new Span(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("returned", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getBytes("was"),
                row.getBytes("before"),
                row.getBytes("helped"),
                row.getBytes("next"));
    }
}
