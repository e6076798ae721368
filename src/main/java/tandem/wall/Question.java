package tandem.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/// What a store asks the database. It can be asked by itself or, together with others, ahead of its time: see
/// [Questions].
///
/// @param sql one statement that only reads, with its values by name: `where circle = :circle`
/// @param values a moment as an [java.time.Instant]
/// @param reading makes something of a row
public record Question<T>(String sql, Map<String, Object> values, Reading<T> reading) {
    public Question {
        values = Map.copyOf(values);
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
