package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody is here: a lock in the database that lasts as long as one connection, so it ends with the process, however
/// that ends. Running services share it; a restore wants it alone.
public final class Presence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Connection connection;

    private Presence(Connection connection) {
        this.connection = connection;
    }

    static Presence shared(DataSource source) {
        return take(source, true, "A backup is being restored into this database. Start again when that is done.");
    }

    static Presence exclusive(DataSource source) {
        return take(source, false, "A Tandem service uses this database. Stop it first.");
    }

    static boolean held(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean free = PresenceStore.lock(connection, false);
            PresenceStore.unlock(connection);
            return !free;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database cannot be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            PresenceStore.unlock(connection);
        } catch (SQLException e) {
            LOG.debug("Already gone", e);
        }
    }

    private static Presence take(DataSource source, boolean shared, String otherwise) {
        try {
            Connection connection = source.getConnection();
            if (PresenceStore.lock(connection, shared)) {
                return new Presence(connection);
            }
            connection.close();
            throw new DatabaseUnavailable(otherwise);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
