package tandem.reading;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tandem.schedules.Reading;
import tandem.schedules.RecurrenceProse;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// The rules of a row: its days every week, or what its prose says of them.
///
/// @param prose the sentence that a rule was read from or that explains it, or what the row says instead of a rule
record Recurrence(List<Rule> rules, Timing timing, String prose, boolean inferred) {
    private static final List<String> ORDINALS = List.of(
            "1st", "2nd", "3rd", "0th", "1th", "2th", "3th", "4th", "5th", "6th", "7th", "8th", "9th", "first",
            "second", "third", "fourth", "fifth", "last", "1er", "2do", "3er", "4to", "5to", "primer", "segund",
            "tercer", "cuart", "quint", "ltim");
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mi", "jue", "vie", "bado", "dom");
    private static final List<String> RARELY = List.of(
            "other",
            "alternat",
            "biweek",
            "bi-week",
            "fortnight",
            "quinc",
            "every two",
            "every 2",
            "cada dos",
            "cada 2",
            "cada 15",
            "otro no",
            "monthly",
            "a month",
            "per month",
            "each month",
            "every month",
            " weeks",
            "mensual",
            " mes",
            "semanas");
    private static final int LONGEST_PROSE = 300;
    /// What a meeting says of its weeks it says early, and expressions take long over long texts.
    private static final int MOST_READ = 1_500;

    /// @param noteField where the notes stand, for the report
    static Recurrence of(Draft draft, Timing timing, String name, String noteField, String notes) {
        LocalTime start = timing.start();
        if (start == null || timing.days().size() != 1) {
            return new Recurrence(timing.rules(), timing, timing.prose(), false);
        }
        DayOfWeek day = timing.days().iterator().next();
        Optional<Reading> named = read(RecurrenceProse::readName, name, day);
        if (named.isPresent()) {
            return with(draft, timing, named.get(), name, "name");
        }
        Optional<Reading> noted = read(RecurrenceProse::read, notes, day);
        return noted.isPresent()
                ? with(draft, timing, noted.get(), sentence(notes, day, noted.get()), noteField)
                : new Recurrence(timing.rules(), timing, timing.prose(), false);
    }

    private static Optional<Reading> read(
            BiFunction<String, DayOfWeek, Optional<Reading>> reader, String text, DayOfWeek day) {
        String start = text.substring(0, Math.min(text.length(), MOST_READ));
        return hasHint(start) ? reader.apply(start, day) : Optional.empty();
    }

    /// Whether it is worth asking: expressions are slow, and nearly no text speaks of weeks.
    private static boolean hasHint(String text) {
        if (text.length() < 5) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return hasAny(lower, ORDINALS) && hasAny(lower, DAYS) || hasAny(lower, RARELY);
    }

    private static boolean hasAny(String lower, List<String> words) {
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Recurrence with(Draft draft, Timing timing, Reading reading, String prose, String field) {
        DayOfWeek day = timing.days().iterator().next();
        LocalTime start = Objects.requireNonNull(timing.start());
        String shown = Texts.cut(prose.replace('\n', ' '), LONGEST_PROSE);
        return switch (reading) {
            case Reading.Weeks weeks -> inferred(draft, timing, weeks.rule(day, start), shown, field);
            case Reading.EveryOther other -> inferred(draft, timing, other.rule(start), shown, field);
            case Reading.Ambiguous _ -> {
                draft.keptAsWritten(field, shown, Remark.NO_RULE);
                yield new Recurrence(timing.rules(), timing, shown, false);
            }
        };
    }

    private static Recurrence inferred(Draft draft, Timing timing, Rule rule, String prose, String field) {
        draft.inferred(field, Remark.RULE_FROM_WORDS);
        return new Recurrence(List.of(rule), timing, prose, true);
    }

    /// The first sentence that says the same alone; else all of it.
    private static String sentence(String notes, DayOfWeek day, Reading reading) {
        int from = 0;
        for (int i = 0; i <= notes.length() && from < MOST_READ; i++) {
            boolean ends = i == notes.length()
                    || notes.charAt(i) == '\n'
                    || ".;!?".indexOf(notes.charAt(i)) >= 0 && (i + 1 == notes.length() || notes.charAt(i + 1) == ' ');
            if (ends) {
                String sentence =
                        notes.substring(from, Math.min(i + 1, notes.length())).strip();
                if (read(RecurrenceProse::read, sentence, day)
                        .filter(reading::equals)
                        .isPresent()) {
                    return sentence;
                }
                from = i + 1;
            }
        }
        return notes;
    }

    Schedule schedule(ZoneId zone) {
        return new Schedule(zone, rules, timing.length(), Set.of(), List.of());
    }
}
