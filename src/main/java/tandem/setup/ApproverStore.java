package tandem.setup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ApproverStore {
    private final JdbcClient sql;

    ApproverStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, byte[] name, byte[] email) {}

    Optional<Sealed> current() {
        return sql.sql("select id, name, email from setup.approver")
                .query((row, number) ->
                        new Sealed(row.getObject("id", UUID.class), row.getBytes("name"), row.getBytes("email")))
                .optional();
    }

    void insert(UUID id, byte[] name, byte[] email, Instant named, PersonId by) {
        sql.sql("""
                insert into setup.approver (id, name, email, named, by)
                values (:id, :name, :email, :named, :by)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", email)
                .param("named", Timestamp.from(named))
                .param("by", by.value())
                .update();
    }

    List<UUID> deleteAll() {
        return sql.sql("delete from setup.approver returning id")
                .query(UUID.class)
                .list();
    }
}
