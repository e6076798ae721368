package tandem.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class SetupLinkStore {
    private static final String LINK = "select hash, ends, used, browser, person from setup.link where hash = :hash";

    private final JdbcClient sql;

    SetupLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param used null, like `browser` and `person`, for one that nobody used yet
    record Link(
            byte[] hash,
            Instant ends,
            @Nullable Instant used,
            byte @Nullable [] browser,
            @Nullable PersonId person) {}

    void insert(byte[] hash, Instant made, Instant ends) {
        sql.sql("insert into setup.link (hash, made, ends) values (:hash, :made, :ends)")
                .param("hash", hash)
                .param("made", Timestamp.from(made))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    Optional<Link> byHash(byte[] hash) {
        return sql.sql(LINK).param("hash", hash).query(SetupLinkStore::row).optional();
    }

    /// The same, so that nobody else uses it meanwhile.
    Optional<Link> lock(byte[] hash) {
        return sql.sql(LINK + " for update")
                .param("hash", hash)
                .query(SetupLinkStore::row)
                .optional();
    }

    void use(byte[] hash, byte[] browser, PersonId person, Instant at) {
        sql.sql("update setup.link set used = :at, browser = :browser, person = :person where hash = :hash")
                .param("at", Timestamp.from(at))
                .param("browser", browser)
                .param("person", person.value())
                .param("hash", hash)
                .update();
    }

    void deleteOthers(byte[] hash) {
        sql.sql("delete from setup.link where hash <> :hash")
                .param("hash", hash)
                .update();
    }

    private static Link row(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("used");
        var person = row.getObject("person", UUID.class);
        return new Link(
                row.getBytes("hash"),
                row.getTimestamp("ends").toInstant(),
                used == null ? null : used.toInstant(),
                row.getBytes("browser"),
                person == null ? null : new PersonId(person));
    }
}
