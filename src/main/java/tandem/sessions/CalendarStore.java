package tandem.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class CalendarStore {
    private static final String COLUMNS = "select person, form, hash, named, since from sessions.calendar ";

    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param hash null where the address was taken back
    record Row(PersonId person, UUID form, byte @Nullable [] hash, boolean named, LocalDate since) {}

    Optional<Row> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person")
                .param("person", person.value())
                .query(CalendarStore::row)
                .optional();
    }

    Optional<Row> byHash(byte[] hash) {
        return sql.sql(COLUMNS + "where hash = :hash and not people.silent(person)")
                .param("hash", hash)
                .query(CalendarStore::row)
                .optional();
    }

    /// In the place of the one there was; a form that was here before changes nothing.
    void put(Row row) {
        sql.sql("""
                insert into sessions.calendar (person, form, hash, named, since)
                values (:person, :form, :hash, :named, :since)
                on conflict (person) do update
                    set form = excluded.form, hash = excluded.hash, named = excluded.named, since = excluded.since
                    where calendar.form <> excluded.form
                """)
                .param("person", row.person().value())
                .param("form", row.form())
                .param("hash", row.hash())
                .param("named", row.named())
                .param("since", row.since())
                .update();
    }

    void name(PersonId person, boolean named) {
        sql.sql("update sessions.calendar set named = :named where person = :person")
                .param("named", named)
                .param("person", person.value())
                .update();
    }

    void revoke(PersonId person) {
        sql.sql("update sessions.calendar set hash = null where person = :person")
                .param("person", person.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("form", UUID.class),
                row.getBytes("hash"),
                row.getBoolean("named"),
                row.getObject("since", LocalDate.class));
    }
}
