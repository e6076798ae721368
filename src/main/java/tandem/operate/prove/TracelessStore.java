package tandem.operate.prove;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A key as the keys' own database keeps it, for whoever steals that.
final class TracelessStore {
    private final JdbcClient sql;

    /// @param owner of the keys' database
    TracelessStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    /// @return empty where there is none, or none any more
    Optional<byte[]> wrapped(UUID owner) {
        return sql.sql("select wrapped from keys.owner_key where owner = :owner and wrapped is not null")
                .param("owner", owner)
                .query(byte[].class)
                .optional();
    }
}
