package tandem.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.Map;

/// What a store asks the database. It can be asked by itself or, together with others, ahead of its time: see
/// [Questions].
///
/// @param sql one statement that only reads, with its values by name: `where circle = :circle`
/// @param values a moment as an [java.time.Instant], else all that are asked together wait for each other
/// @param reading makes something of a row
public record Question<T>(String sql, Map<String, Object> values, Reading<T> reading) {
    public Question {
        values = Map.copyOf(values);
        if (values.values().stream().anyMatch(Date.class::isInstance)) {
            throw new IllegalArgumentException("The driver has to ask which type a Timestamp has; an Instant says it.");
        }
    }

    /// Makes something of a row.
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Two of them are the same where these are.
    record Words(String sql, Map<String, Object> values) {}

    Words words() {
        return new Words(sql, values);
    }
}
