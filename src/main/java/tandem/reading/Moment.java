package tandem.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// When a source last changed a row: UTC, `YYYY-MM-DD HH:MM:SS`, or what resembles it.
final class Moment {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private Moment() {}

    /// Null where the row does not tell.
    static @Nullable Instant read(Draft draft, String field) {
        JsonNode node = draft.value(field);
        if (node == null) {
            return null;
        }
        JsonNode inner = node.isObject() ? node.get("$date") : node;
        String text = inner != null && inner.isString() ? inner.stringValue().strip() : "";
        Instant read = text.length() < 10 || text.length() > 40 ? null : parsed(text);
        if (read == null) {
            draft.repaired(field, Remark.NOT_A_DATE);
        }
        return read;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            int year = Integer.parseInt(text, 0, 4, 10);
            boolean clock = text.length() >= 16;
            LocalDateTime moment = LocalDateTime.of(
                    year,
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10),
                    clock ? Integer.parseInt(text, 11, 13, 10) : 0,
                    clock ? Integer.parseInt(text, 14, 16, 10) : 0,
                    text.length() >= 19 ? Integer.parseInt(text, 17, 19, 10) : 0);
            return year < FIRST_YEAR || year > LAST_YEAR ? null : moment.toInstant(ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException notOne) {
            return null;
        }
    }
}
