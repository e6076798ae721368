package tandem.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wrapped keys and tombstones, in the keys' own database.
final class OwnerKeyStore {
    private static final String CHANNEL = "tandem_keys";

    private final DataSource source;
    private final JdbcClient jdbc;

    OwnerKeyStore(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    record Wrapped(UUID owner, byte[] key, UUID wrapping) {}

    record Destroyed(UUID owner, long sequence) {}

    /// The ring that wrapped these keys, given now where there was none.
    UUID ring(UUID ours) {
        jdbc.sql("insert into keys.ring (only_one, id) values (true, :ours) on conflict do nothing")
                .param("ours", ours)
                .update();
        return ring().orElseThrow();
    }

    Optional<UUID> ring() {
        return jdbc.sql("select id from keys.ring").query(UUID.class).optional();
    }

    /// @return false where the owner has a key or a tombstone already
    boolean add(Wrapped key) {
        return jdbc.sql("""
                        insert into keys.owner_key (owner, wrapped, wrapping) values (:owner, :key, :wrapping)
                        on conflict do nothing
                        """)
                        .param("owner", key.owner())
                        .param("key", key.key())
                        .param("wrapping", key.wrapping())
                        .update()
                == 1;
    }

    boolean exists(UUID owner) {
        return jdbc.sql("select exists (select from keys.owner_key where owner = :owner and destroyed is null)")
                .param("owner", owner)
                .query(Boolean.class)
                .single();
    }

    /// Those that are there, in no order.
    List<Wrapped> find(Collection<UUID> owners) {
        return jdbc.sql("""
                select owner, wrapped, wrapping from keys.owner_key
                where owner = any(:owners) and destroyed is null
                """)
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, number) -> new Wrapped(
                        row.getObject("owner", UUID.class),
                        row.getBytes("wrapped"),
                        row.getObject("wrapping", UUID.class)))
                .list();
    }

    /// One statement, so all of it or nothing; the notification goes out when it commits.
    void destroy(UUID owner) {
        jdbc.sql("""
                with next as (
                    update keys.destruction set last = last + 1 returning last
                ), tombstone as (
                    insert into keys.owner_key as k (owner, destroyed) select :owner, last from next
                    on conflict (owner) do update
                        set wrapped = null, wrapping = null, destroyed = excluded.destroyed
                        where k.destroyed is null
                )
                select pg_notify(:channel, '')
                """).param("owner", owner).param("channel", CHANNEL).query().listOfRows();
    }

    long lastDestroyed() {
        return jdbc.sql("select last from keys.destruction").query(Long.class).single();
    }

    List<Destroyed> destroyedAfter(long sequence) {
        return jdbc.sql("select owner, destroyed from keys.owner_key where destroyed > :sequence order by destroyed")
                .param("sequence", sequence)
                .query((row, number) -> new Destroyed(row.getObject("owner", UUID.class), row.getLong("destroyed")))
                .list();
    }

    /// A connection on which notifications arrive; the caller closes it.
    Connection listen() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
