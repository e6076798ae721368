package tandem.operate.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.shared.PersonId;

/// As the owner, on one connection: makes those who were there before, and reads what is planned, apart from the
/// program's own ways of reading it.
final class YearStore {
    private final JdbcClient sql;

    YearStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
        sql.sql("set search_path = bridge, transition, people, pg_temp").update();
    }

    /// @param due when their next contact is
    /// @param weekday which one they like, 0: any
    record Before(PersonId id, LocalDate began, PersonId first, PersonId second, LocalDate due, int weekday) {}

    void make(List<Before> people) throws IOException {
        sql.sql("create temporary table year_people (id uuid, began date, first uuid, second uuid, due date,"
                        + " weekday smallint)")
                .update();
        sql.sql("""
                insert into year_people select * from unnest(
                    cast(:ids as uuid[]), cast(:began as date[]), cast(:first as uuid[]), cast(:second as uuid[]),
                    cast(:due as date[]), cast(:weekdays as smallint[]))
                """)
                .param("ids", people.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param(
                        "began",
                        people.stream().map(each -> each.began().toString()).toArray(String[]::new))
                .param(
                        "first",
                        people.stream().map(each -> each.first().value()).toArray(UUID[]::new))
                .param(
                        "second",
                        people.stream().map(each -> each.second().value()).toArray(UUID[]::new))
                .param("due", people.stream().map(each -> each.due().toString()).toArray(String[]::new))
                .param("weekdays", people.stream().map(Before::weekday).toArray(Integer[]::new))
                .update();
        sql.sql(new ClassPathResource("bench/year.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
        sql.sql("drop table year_people").update();
    }

    /// What somebody chose for themselves: the day of the week they like (0: any), and that we learn of a return
    /// to use.
    void choose(PersonId person, int weekday) {
        sql.sql("insert into choice (person, weekday, returned) values (:person, :weekday, true)")
                .param("person", person.value())
                .param("weekday", weekday == 0 ? null : weekday, java.sql.Types.SMALLINT)
                .update();
    }

    /// The day on which each is to be contacted next, of whom nobody said that they died.
    Map<UUID, LocalDate> planned() {
        Map<UUID, LocalDate> planned = new HashMap<>();
        sql.sql("select person, due from touchpoint where ended is null and person not in (select person from death)")
                .query((row, number) -> planned.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
        return planned;
    }

    long contacts() {
        return sql.sql("select count(*) from encounter").query(Long.class).single();
    }

    /// Loses the next contact of somebody.
    void lose(PersonId person) {
        sql.sql("delete from touchpoint where person = :person and ended is null")
                .param("person", person.value())
                .update();
    }
}
