package tandem.reading;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Days of the week as people type them: numbers, words in English, Spanish and French, ranges and lists.
final class DayWords {
    private static final String[][] WORDS = {
        {"monday", "mon", "mo", "lunes", "lun", "lundi"},
        {"tuesday", "tue", "tues", "tu", "martes", "mar", "mardi"},
        {"wednesday", "wed", "weds", "we", "miércoles", "miercoles", "mié", "mie", "mercredi"},
        {"thursday", "thu", "thur", "thurs", "th", "jueves", "jue", "jeudi"},
        {"friday", "fri", "fr", "viernes", "vie", "vendredi"},
        {"saturday", "sat", "sa", "sábado", "sabado", "sáb", "sab", "samedi"},
        {"sunday", "sun", "su", "domingo", "dom", "dimanche"}
    };
    private static final Map<String, DayOfWeek> DAYS = days();

    private DayWords() {}

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String word : WORDS[day.ordinal()]) {
                days.put(word, day);
                days.put(word + "s", day);
            }
        }
        return days;
    }

    /// Counted from Sunday = 0. Seven is Sunday too, as some count. Null where it is no day.
    static @Nullable DayOfWeek fromSunday(int number) {
        return number < 0 || number > 7 ? null : DayOfWeek.of((number + 6) % 7 + 1);
    }

    /// The days a text names; empty where any part of it is something else.
    static Set<DayOfWeek> read(String raw) {
        String text = raw.toLowerCase(Locale.ROOT).strip();
        switch (text) {
            case "daily", "every day", "everyday", "all", "all days", "diario", "todos los días", "todos los dias":
                return EnumSet.allOf(DayOfWeek.class);
            case "weekdays", "entre semana":
                return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekends", "weekend", "fin de semana":
                return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default:
                return text.length() > 200 ? Set.of() : listed(text);
        }
    }

    private static Set<DayOfWeek> listed(String text) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String marked = text.replace(" and ", ",")
                .replace(" y ", ",")
                .replace(" to ", "-")
                .replace(" a ", "-");
        for (String part : marked.replace('–', '-')
                .replace('&', ',')
                .replace('/', ',')
                .replace(';', ',')
                .split(",", 20)) {
            if (!part.isBlank() && !add(days, part.strip())) {
                return Set.of();
            }
        }
        return days;
    }

    private static boolean add(Set<DayOfWeek> days, String part) {
        int dash = part.indexOf('-');
        DayOfWeek from = one(dash < 0 ? part : part.substring(0, dash));
        DayOfWeek to = dash < 0 ? from : one(part.substring(dash + 1));
        if (from == null || to == null) {
            return false;
        }
        days.add(to);
        for (DayOfWeek day = from; day != to; day = day.plus(1)) {
            days.add(day);
        }
        return true;
    }

    private static @Nullable DayOfWeek one(String word) {
        String bare = word.strip();
        String text = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return text.length() == 1 && Character.isDigit(text.charAt(0))
                ? fromSunday(text.charAt(0) - '0')
                : DAYS.get(text);
    }
}
