package tandem.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class BlockStore {
    private final JdbcClient sql;

    BlockStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, byte[] label, Instant at) {}

    record Known(PersonId blocked, byte[] label) {}

    void insert(UUID id, PersonId blocker, PersonId blocked, byte[] label, Instant at) {
        sql.sql("""
                insert into people.block (id, blocker, blocked, label, at)
                values (:id, :blocker, :blocked, :label, :at)
                on conflict (blocker, blocked) do nothing
                """)
                .param("id", id)
                .param("blocker", blocker.value())
                .param("blocked", blocked.value())
                .param("label", label)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(PersonId blocker, UUID id) {
        sql.sql("delete from people.block where blocker = :blocker and id = :id")
                .param("blocker", blocker.value())
                .param("id", id)
                .update();
    }

    List<Sealed> of(PersonId blocker) {
        return sql.sql("select id, label, at from people.block where blocker = :blocker order by at desc, id")
                .param("blocker", blocker.value())
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getBytes("label"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Known> byId(PersonId blocker, UUID id) {
        return sql.sql("select blocked, label from people.block where blocker = :blocker and id = :id")
                .param("blocker", blocker.value())
                .param("id", id)
                .query((row, number) ->
                        new Known(new PersonId(row.getObject("blocked", UUID.class)), row.getBytes("label")))
                .optional();
    }

    boolean parted(PersonId one, PersonId other) {
        return sql.sql("select people.parted(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
