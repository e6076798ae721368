package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The runtime role's connections as a bean that exists before the database is up; the first use waits.
final class RuntimeSource extends AbstractDataSource {
    private final OpeningDatabase opening;

    RuntimeSource(OpeningDatabase opening) {
        this.opening = opening;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opening.get().runtime().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("There is one runtime role.");
    }
}
