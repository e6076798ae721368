package tandem.keys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
                .query(OwnerKeyStore::wrapped)
                .list();
    }

    /// Those of these whose key was destroyed.
    List<UUID> destroyedAmong(Collection<UUID> owners) {
        return jdbc.sql("select owner from keys.owner_key where owner = any(:owners) and destroyed is not null")
                .param("owners", owners.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// The next keys that another than this one wraps, by owner.
    List<Wrapped> wrappedOtherwise(UUID current, UUID after, int most) {
        return jdbc.sql("""
                select owner, wrapped, wrapping from keys.owner_key
                where destroyed is null and wrapping <> :current and owner > :after
                order by owner limit :most
                """)
                .param("current", current)
                .param("after", after)
                .param("most", most)
                .query(OwnerKeyStore::wrapped)
                .list();
    }

    /// Each only where it still is as it was read: not destroyed, not wrapped anew by somebody else.
    int rewrap(List<Wrapped> before, List<Wrapped> anew) {
        Map<UUID, UUID> wrappings = before.stream().collect(Collectors.toMap(Wrapped::owner, Wrapped::wrapping));
        return jdbc.sql("""
                update keys.owner_key k set wrapped = n.wrapped, wrapping = n.wrapping
                from unnest(:owners::uuid[], :wrapped::bytea[], :wrappings::uuid[], :before::uuid[])
                    as n (owner, wrapped, wrapping, before)
                where k.owner = n.owner and k.wrapping = n.before
                """)
                .param("owners", anew.stream().map(Wrapped::owner).toArray(UUID[]::new))
                .param("wrapped", anew.stream().map(Wrapped::key).toArray(byte[][]::new))
                .param("wrappings", anew.stream().map(Wrapped::wrapping).toArray(UUID[]::new))
                .param(
                        "before",
                        anew.stream().map(key -> wrappings.get(key.owner())).toArray(UUID[]::new))
                .update();
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

    private static Wrapped wrapped(ResultSet row, int number) throws SQLException {
        return new Wrapped(
                row.getObject("owner", UUID.class), row.getBytes("wrapped"), row.getObject("wrapping", UUID.class));
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
