package tandem.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class CheckInStore {
    /// A check-in as it lies in the database.
    record Sealed(PersonId person, LocalDate day, UUID id, Instant at, byte[] said) {}

    /// One that was opened to whoever looks.
    record Shown(Sealed entry, boolean note) {}

    private final JdbcClient sql;

    CheckInStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One statement: the entry, and to whom it is opened by a wish that stands. The same one again does nothing.
    ///
    /// @param usual whether those see it to whom each new one is open
    /// @return whether it is new
    boolean insert(Sealed entry, boolean usual) {
        return sql.sql("""
                        with entry as (
                            insert into checkins.entry (person, day, id, at, said)
                            values (:person, :day, :id, :at, :said)
                            on conflict do nothing returning person, day, id),
                        shown as (
                            insert into checkins.shown (person, day, entry, holder, kind, note)
                            select e.person, e.day, e.id, s.holder, s.kind, s.note
                            from entry e join checkins.standing s on s.person = e.person where :usual)
                        select count(*) from entry
                        """)
                        .param("person", entry.person().value())
                        .param("day", entry.day())
                        .param("id", entry.id())
                        .param("at", Timestamp.from(entry.at()))
                        .param("said", entry.said())
                        .param("usual", usual)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /// Whether it is there on any day, or was.
    boolean known(PersonId person, UUID id) {
        return sql.sql("select exists (select from checkins.entry where person = :person and id = :id)")
                .param("person", person.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Other words in place of the first; null takes them away.
    ///
    /// @return whether it is theirs and there
    boolean update(PersonId person, LocalDate day, UUID id, byte @Nullable [] said) {
        return sql.sql("""
                        update checkins.entry set said = :said
                        where person = :person and day = :day and id = :id and said is not null
                        """)
                        .param("said", said, Types.BINARY)
                        .param("person", person.value())
                        .param("day", day)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Sealed> of(PersonId person, LocalDate from, LocalDate to) {
        return sql.sql("""
                select person, day, id, at, said from checkins.entry
                where person = :person and day between :from and :to and said is not null order by day, at, id
                """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query(CheckInStore::row)
                .list();
    }

    Optional<Sealed> byId(PersonId person, LocalDate day, UUID id) {
        return sql.sql("""
                select person, day, id, at, said from checkins.entry
                where person = :person and day = :day and id = :id and said is not null
                """)
                .param("person", person.value())
                .param("day", day)
                .param("id", id)
                .query(CheckInStore::row)
                .optional();
    }

    Optional<LocalDate> lastDay(PersonId person) {
        return sql.sql("""
                        select day from checkins.entry
                        where person = :person and said is not null order by day desc limit 1
                        """)
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    boolean on(PersonId person, LocalDate day) {
        return sql.sql("""
                select exists (
                    select from checkins.entry where person = :person and day = :day and said is not null)
                """)
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// What others have opened to somebody, the newest first.
    List<Shown> opened(PersonId holder, LocalDate from) {
        return sql.sql("""
                select e.person, e.day, e.id, e.at, e.said, s.note
                from checkins.shown s
                join checkins.entry e on e.person = s.person and e.day = s.day and e.id = s.entry
                where s.holder = :holder and s.day >= :from and e.day >= :from and e.said is not null
                order by e.day desc, e.at desc, e.id
                """)
                .param("holder", holder.value())
                .param("from", from)
                .query((row, number) -> new Shown(row(row, number), row.getBoolean("note")))
                .list();
    }

    /// The places of those that were deleted.
    int forget(LocalDate before) {
        return sql.sql("delete from checkins.entry where day < :before and said is null")
                .param("before", before)
                .update();
    }

    int makeMonths() {
        return sql.sql("select checkins.make_months()").query(Integer.class).single();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBytes("said"));
    }
}
