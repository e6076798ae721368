package tandem.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The advisory lock behind [Presence]. Its number is arbitrary, and ours.
final class PresenceStore {
    private PresenceStore() {}

    static boolean lock(Connection connection, boolean shared) throws SQLException {
        String question = shared
                ? "select pg_catalog.pg_try_advisory_lock_shared(7308604897)"
                : "select pg_catalog.pg_try_advisory_lock(7308604897)";
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// A server may notice only later that a connection was closed.
    static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_catalog.pg_advisory_unlock_all()");
        }
    }
}
