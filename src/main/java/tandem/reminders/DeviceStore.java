package tandem.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// The browsers that take messages, and the keys by which their makers know us.
@Repository
class DeviceStore {
    private final JdbcClient sql;

    DeviceStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, byte[] card, String kind, LocalDate since) {}

    List<Sealed> of(PersonId person) {
        return sql.sql(
                        "select id, person, card, kind, since from reminders.device where person = :person order by since, id")
                .param("person", person.value())
                .query(DeviceStore::row)
                .list();
    }

    void insert(Sealed device) {
        sql.sql("""
                insert into reminders.device (id, person, card, kind, since) values (:id, :person, :card, :kind, :since)
                """)
                .param("id", device.id())
                .param("person", device.person().value())
                .param("card", device.card())
                .param("kind", device.kind())
                .param("since", device.since())
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from reminders.device where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<byte[]> pair() {
        return sql.sql("select pair from reminders.sender")
                .query((row, number) -> row.getBytes("pair"))
                .optional();
    }

    /// Whoever comes first makes it.
    void pair(UUID id, byte[] sealed) {
        sql.sql("insert into reminders.sender (id, pair) values (:id, :pair) on conflict (id) do nothing")
                .param("id", id)
                .param("pair", sealed)
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("card"),
                row.getString("kind"),
                row.getObject("since", LocalDate.class));
    }
}
