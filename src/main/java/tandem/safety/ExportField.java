package tandem.safety;

import java.time.ZoneId;
import java.util.Locale;
import tandem.bridge.Encounter;

/// What an export holds, in this order, and nothing else: the page says so, and the file is made from it.
enum ExportField {
    /// The name they chose.
    NAME,
    DAY,
    RESULT,
    /// The line that was written about it.
    LINE,
    NEXT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Encounter contact, String name, ZoneId zone) {
        return switch (this) {
            case NAME -> name;
            case DAY -> contact.at().atZone(zone).toLocalDate().toString();
            case RESULT -> contact.result().code();
            case LINE -> contact.line();
            case NEXT -> contact.next().map(Object::toString).orElse("");
        };
    }
}
