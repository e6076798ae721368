package tandem.schedules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.schedules.Reading.Ambiguous;
import tandem.schedules.Reading.Reason;

/// Reads "every other Tuesday", and the first date where it is given in full: without its year it does not tell which
/// Tuesdays are meant.
final class FortnightProse {
    private static final String EVERY_OTHER = "(?:(?:every other|every 2nd|alternat(?:e|ing)) (?<day>" + Prose.DAY
            + "|weeks?)\\b(?:(?: on)? (?<on>" + Prose.DAY + ")\\b)?"
            + "|(?:bi-?weekly|every (?:two|2) weeks|fortnightly|quincenal(?:mente)?|cada (?:dos|2) semanas"
            + "|cada quince dias|cada 15 dias|(?:un )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) si y otro no)"
            + "(?:(?: on)?(?: los| el)? (?<other>" + Prose.DAY + ")\\b)?)";
    private static final String FROM =
            "(?:,? \\(?(?:from|starting|beginning|counted from|since|as of|a partir del|desde el)"
                    + "(?: on)? (?<date>[\\w/, -]{2,24}\\d)\\)?)?";
    private static final Pattern IN_NOTES =
            Pattern.compile(ProseClause.BEGIN + "(?:" + ProseClause.SUBJECT + ")?(?:(?:" + ProseClause.VERB
                    + "|is|are|es) (?:on )?)?" + EVERY_OTHER + "(?:" + Prose.TIME + ")?" + FROM + ProseClause.END);
    private static final Pattern IN_NAME =
            Pattern.compile("(?:^|[ (,-])" + EVERY_OTHER + "(?:" + Prose.TIME + ")?" + FROM + ProseClause.NAME_END);

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:20)?\\d\\d)");
    private static final Pattern WRITTEN = Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)");
    private static final Pattern ESCRITA = Pattern.compile("(\\d{1,2}) de ([a-z]{4,10}) del? (20\\d\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MESES =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private FortnightProse() {}

    static Optional<Reading> inNotes(String prose, DayOfWeek day) {
        return read(IN_NOTES.matcher(prose), day);
    }

    static Optional<Reading> inName(String prose, DayOfWeek day) {
        return read(IN_NAME.matcher(prose), day);
    }

    private static Optional<Reading> read(Matcher words, DayOfWeek day) {
        if (!words.find() || !Prose.namesOnly(day, words.group().replaceFirst("(?:from|starting|since).*", ""))) {
            return Optional.empty();
        }
        String date = words.group("date");
        return Optional.of(date(date == null ? "" : date.strip())
                .filter(first -> first.getDayOfWeek() == day)
                .<Reading>map(Reading.EveryOther::new)
                .orElseGet(() -> new Ambiguous(Reason.NO_FIRST_DATE)));
    }

    private static Optional<LocalDate> date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return date(slashed.group(3), number(slashed.group(1)), slashed.group(2));
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return date(written.group(3), month(written.group(1), MONTHS), written.group(2));
        }
        Matcher escrita = ESCRITA.matcher(text);
        return escrita.matches()
                ? date(escrita.group(3), month(escrita.group(2), MESES), escrita.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            int full = number(year) < 100 ? 2000 + number(year) : number(year);
            return Optional.of(LocalDate.of(full, month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String word, List<String> names) {
        return names.indexOf(word.substring(0, 3)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
