package tandem.wall;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Repository;

/// Sends several statements as one: the driver parts them again, and waits for all of their answers once.
@Repository
class QuestionStore {
    private final JdbcTemplate jdbc;
    private final Map<String, ParsedSql> names = new ConcurrentHashMap<>();
    private final Map<String, String> marks = new ConcurrentHashMap<>();

    QuestionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The rows of each, in their order.
    List<List<?>> ask(List<Question<?>> questions) {
        var sql = questions.stream().map(this::withMarks).collect(Collectors.joining("; "));
        return jdbc.execute(sql, (PreparedStatement statement) -> {
            fill(statement, questions);
            statement.execute();
            return read(statement, questions);
        });
    }

    private String withMarks(Question<?> question) {
        return marks.computeIfAbsent(
                question.sql(), sql -> NamedParameterUtils.substituteNamedParameters(names(sql), null));
    }

    private Object[] values(Question<?> question) {
        return NamedParameterUtils.buildValueArray(
                names(question.sql()), new MapSqlParameterSource(question.values()), null);
    }

    private ParsedSql names(String sql) {
        return names.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
    }

    private void fill(PreparedStatement statement, List<Question<?>> questions) throws SQLException {
        int at = 1;
        for (var question : questions) {
            for (var value : values(question)) {
                StatementCreatorUtils.setParameterValue(statement, at++, SqlTypeValue.TYPE_UNKNOWN, typed(value));
            }
        }
    }

    /// A moment says which type it has. Where one does not, as a [java.sql.Timestamp], the driver asks PostgreSQL for
    /// it, and from then on waits for the answers so far before it sends that statement.
    private static @Nullable Object typed(@Nullable Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    private static List<List<?>> read(PreparedStatement statement, List<Question<?>> questions) throws SQLException {
        var all = new ArrayList<List<?>>(questions.size());
        for (var question : questions) {
            all.add(rows(statement, question));
            statement.getMoreResults();
        }
        return all;
    }

    private static List<?> rows(PreparedStatement statement, Question<?> question) throws SQLException {
        var all = new ArrayList<Object>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                all.add(question.reading().of(rows));
            }
        }
        return all;
    }
}
