package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Who accepted which words. Those of the program stand here once, however many accepted them.
@Repository
class AcceptanceStore {
    private final JdbcClient sql;

    AcceptanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param text the program's words
    /// @param lines the circle's own at that time; null where it had none
    record Sealed(CircleId circle, LocalDate day, String text, byte @Nullable [] lines) {}

    void publish(Promises.Wording wording) {
        sql.sql("""
                insert into circles.wording (hash, language, text) values (:hash, :language, :text)
                on conflict (hash) do nothing
                """)
                .param("hash", wording.hash())
                .param("language", wording.language().code())
                .param("text", wording.text())
                .update();
    }

    void insert(UUID membership, PersonId person, Promises.Wording wording, LocalDate day) {
        sql.sql("""
                insert into circles.acceptance (membership, person, version, wording, day)
                select m.id, m.person, m.agreed, m.wording, :day from circles.membership m
                where m.id = :membership and m.person = :person and m.wording = :wording
                on conflict do nothing
                """)
                .param("membership", membership)
                .param("person", person.value())
                .param("wording", wording.hash())
                .param("day", day)
                .update();
    }

    /// The last first.
    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select m.circle, a.day, w.text, e.lines
                from circles.acceptance a
                join circles.membership m on m.id = a.membership
                join circles.wording w on w.hash = a.wording
                left join circles.edition e on e.circle = m.circle and e.version = a.version
                where a.person = :person order by a.day desc, a.version desc, m.circle, w.language
                """)
                .param("person", person.value())
                .query(AcceptanceStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("text"),
                row.getBytes("lines"));
    }
}
