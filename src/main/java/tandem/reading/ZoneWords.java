package tandem.reading;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Zones by the names people and Windows give them. Only names that mean one zone for the people who use them here:
/// fellowships of North America, Europe and the English-speaking world.
final class ZoneWords {
    private static final String TABLE = """
            America/New_York: eastern, et, est, edt, us/eastern, new york
            America/Chicago: central, ct, cst, cdt, us/central, chicago
            America/Denver: mountain, mt, mst, mdt, us/mountain, denver
            America/Phoenix: us mountain, arizona, us/arizona
            America/Los_Angeles: pacific, pt, pst, pdt, us/pacific, los angeles
            America/Anchorage: alaskan, alaska, akst, akdt, us/alaska
            Pacific/Honolulu: hawaiian, hawaii, hst, us/hawaii
            America/Halifax: atlantic, ast, adt
            America/St_Johns: newfoundland, nst, ndt
            America/Regina: canada central, saskatchewan
            America/Mexico_City: central (mexico), central time (mexico)
            America/Puerto_Rico: puerto rico
            Europe/London: gmt, bst, london, uk, british, greenwich mean, greenwich
            Europe/Dublin: irish, dublin
            Europe/Lisbon: lisbon
            Europe/Berlin: cet, cest, central european, central europe, w. europe, berlin
            Europe/Paris: romance, paris
            Europe/Warsaw: central european (poland)
            Europe/Kiev: fle, kyiv
            Europe/Athens: eet, eest, gtb, eastern european
            Europe/Moscow: msk, russian, moscow
            Africa/Johannesburg: south africa, south african, sast
            Asia/Jerusalem: israel, jerusalem
            Asia/Kolkata: india, indian
            Asia/Tehran: iran
            Asia/Tokyo: tokyo, japan, jst
            Australia/Sydney: aus eastern, aest, aedt, sydney
            Australia/Brisbane: e. australia
            Australia/Adelaide: cen. australia, acst, acdt
            Australia/Perth: w. australia, awst, perth
            Pacific/Auckland: new zealand, nzst, nzdt
            Etc/UTC: utc, z, zulu, coordinated universal
            """;
    private static final Map<String, ZoneId> BY_WORD = words();
    private static final Map<String, ZoneId> BY_ID = ids();

    private ZoneWords() {}

    private static Map<String, ZoneId> words() {
        Map<String, ZoneId> words = new HashMap<>();
        TABLE.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).split(",", -1)) {
                words.put(word.strip(), ZoneId.of(line.substring(0, colon)));
            }
        });
        return words;
    }

    private static Map<String, ZoneId> ids() {
        Map<String, ZoneId> ids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("SystemV/"))
                .forEach(id -> ids.put(id, ZoneId.of(id)));
        return ids;
    }

    /// An IANA name written as it should be; null where it is something else.
    static @Nullable ZoneId exact(String text) {
        ZoneId zone = BY_ID.get(text);
        return zone != null && zone.getId().equals(text) ? zone : null;
    }

    /// What else a text may mean: `america/new york`, `Eastern Standard Time`, `(GMT-05:00) Eastern Time (US &
    /// Canada)`.
    static @Nullable ZoneId meant(String text) {
        if (text.length() > 80) {
            return null;
        }
        ZoneId iana = BY_ID.get(text.strip().replace(' ', '_'));
        return iana != null ? iana : BY_WORD.get(bare(text.toLowerCase(Locale.ROOT)));
    }

    private static String bare(String lower) {
        String text = lower.strip();
        if (text.startsWith("(gmt") || text.startsWith("(utc")) {
            text = text.substring(text.indexOf(')') + 1).strip();
        }
        text = text.replace(" (us & canada)", "").replace(" (us and canada)", "");
        for (String ending : new String[] {" time zone", " time", " standard", " daylight"}) {
            text = text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
        }
        return text;
    }

    /// The zone a name tells with its hour, as in "Balance, 8:30pm Eastern"; null where it tells none.
    ///
    /// Only where the hour is the row's own, since a name may quote another clock beside it.
    static @Nullable ZoneId told(String name, LocalTime start) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int m = lower.indexOf('m'); m > 0; m = lower.indexOf('m', m + 1)) {
            boolean ends = m + 1 >= lower.length() || !Character.isLetterOrDigit(lower.charAt(m + 1));
            if (ends && (lower.charAt(m - 1) == 'a' || lower.charAt(m - 1) == 'p')) {
                ClockWords.Read clock = ClockWords.read(clockBefore(lower, m));
                ZoneId zone = clock != null && clock.time().equals(start) ? after(lower.substring(m + 1)) : null;
                if (zone != null) {
                    return zone;
                }
            }
        }
        return null;
    }

    private static String clockBefore(String lower, int m) {
        int from = m - 1;
        while (from > 0 && m - from < 9 && "0123456789: ".indexOf(lower.charAt(from - 1)) >= 0) {
            from--;
        }
        return lower.substring(from, m + 1).strip();
    }

    /// The words up to a separator have to be a zone, all of them: "7pm Central Library" is none.
    private static @Nullable ZoneId after(String rest) {
        String text = rest.strip();
        text = text.startsWith("(") ? text.substring(1) : text;
        int end = 0;
        while (end < text.length() && end < 40 && "-–,;:/)(|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return BY_WORD.get(bare(text.substring(0, end)));
    }
}
