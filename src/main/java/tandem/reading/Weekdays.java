package tandem.reading;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The days of a row: a number, words, or a list of either.
final class Weekdays {
    private Weekdays() {}

    /// "Monday, Tuesday"
    static String words(Set<DayOfWeek> days) {
        List<String> words = new ArrayList<>();
        days.forEach(day -> words.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        return String.join(", ", words);
    }

    /// @param first what Sunday is called: 0 in Meeting Guide, 1 in BMLT
    static Set<DayOfWeek> read(Draft draft, String field, int first) throws Unusable {
        JsonNode node = draft.value(field);
        if (node == null) {
            return Set.of();
        }
        if (!node.isArray()) {
            return day(draft, field, node, first);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode part : node) {
            days.addAll(day(draft, field, part, first));
        }
        if (node.size() == 1) {
            draft.repaired(field, Remark.LIST_OF_ONE_DAY);
        }
        return days;
    }

    private static Set<DayOfWeek> day(Draft draft, String field, JsonNode node, int first) throws Unusable {
        if (node.isNumber()) {
            return one(draft, field, node.asString(), first);
        }
        if (!node.isString()) {
            throw new Unusable(field, Remark.NOT_A_DAY);
        }
        String text = Texts.line(node.stringValue()).text();
        if (isNumber(text)) {
            if (first == 0) {
                draft.repaired(field, Remark.TEXT_AS_DAY);
            }
            return one(draft, field, text, first);
        }
        return words(draft, field, text);
    }

    private static Set<DayOfWeek> words(Draft draft, String field, String text) throws Unusable {
        Set<DayOfWeek> days = DayWords.read(text);
        if (days.isEmpty() && !isByAppointment(text)) {
            throw new Unusable(field, Remark.NOT_A_DAY);
        }
        draft.repaired(field, days.isEmpty() ? Remark.BY_APPOINTMENT.said() : Remark.WORDS_AS_DAYS.said(words(days)));
        return days;
    }

    private static boolean isByAppointment(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "n/a", "na", "none", "-", "tbd", "tba", "varies", "various", "vary", "cita", "null" -> true;
            default -> lower.contains("appointment") || lower.contains("con cita") || lower.contains("ongoing");
        };
    }

    private static Set<DayOfWeek> one(Draft draft, String field, String text, int first) throws Unusable {
        int number = text.length() == 1 ? text.charAt(0) - '0' : text.equals("10") ? -1 : whole(text);
        DayOfWeek day = number < first ? null : DayWords.fromSunday(number - first);
        if (day == null || first == 1 && number > 7) {
            throw new Unusable(field, Remark.NOT_A_DAY);
        }
        if (number == 7 && first == 0) {
            draft.repaired(field, Remark.SEVEN);
        }
        return EnumSet.of(day);
    }

    /// `3.0` is 3; -1 where it is no whole number of one digit.
    private static int whole(String text) {
        return text.length() > 2
                        && text.charAt(1) == '.'
                        && text.substring(2).chars().allMatch(c -> c == '0')
                ? text.charAt(0) - '0'
                : -1;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
            digits += c == '.' || c == '-' ? 0 : 1;
        }
        return digits > 0;
    }
}
