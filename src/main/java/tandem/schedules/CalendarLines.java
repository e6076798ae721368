package tandem.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Content lines of iCalendar: escaped, folded at 75 octets, ended with CRLF.
final class CalendarLines {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder(2048);

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /// A zone's name as a parameter value; offsets hold a colon, which is not allowed there.
    static String zoneName(ZoneId zone) {
        return zone.getId().replace(":", "");
    }

    /// A property whose value is text; left out where it is blank.
    CalendarLines text(String name, String value) {
        return value.isBlank() ? this : add(name + ":" + escape(value.strip()));
    }

    /// A line that needs no escaping.
    CalendarLines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = octets(point);
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point == '\n') {
                escaped.append("\\n");
            } else if (point == '\\' || point == ';' || point == ',') {
                escaped.append('\\').appendCodePoint(point);
            } else if (allowed(point)) {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /// Control characters would break the file, half surrogates its encoding.
    private static boolean allowed(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE || point == '\t';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
