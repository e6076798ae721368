package tandem.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as people and spreadsheets write them.
final class Dates {
    /// Which of two numbers is the month, where both could be.
    enum Order {
        MONTH_FIRST,
        DAY_FIRST
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|o)?[-/. ,]*(?:de )?([a-z]{3,})[-/. ,]*(?:de |del )?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,})[-/. ,]*(\\d{1,2})(?:st|nd|rd|th|o)?[-/. ,]*(?:de |del )?(\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    /// Day 0 of a spreadsheet, which takes 1900 for a leap year.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private Dates() {}

    /// How a file writes its days: with the month first, as here, unless one of them shows that it does not.
    static Order order(Collection<String> cells) {
        boolean dayFirst = pairs(cells).anyMatch(pair -> pair[0] > 12 && pair[1] <= 12);
        boolean monthFirst = pairs(cells).anyMatch(pair -> pair[1] > 12 && pair[0] <= 12);
        return dayFirst && !monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static Stream<int[]> pairs(Collection<String> cells) {
        return cells.stream()
                .map(cell -> NUMBERS.matcher(bare(cell)))
                .filter(Matcher::matches)
                .map(found -> new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))});
    }

    /// @param latest the last day it can be: of two digits of a year the one before it is meant
    static Optional<LocalDate> read(String cell, Order order, LocalDate latest) {
        var text = bare(cell);
        try {
            return Stream.of(
                            iso(text),
                            numbers(text, order, latest),
                            words(DAY_MONTH, text, 2, 1, latest),
                            words(MONTH_DAY, text, 1, 2, latest),
                            serial(text))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .filter(day -> day.getYear() >= 1900 && !day.isAfter(latest));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// In small letters, without accents, weekdays' commas at its ends, and a time of day behind it.
    private static String bare(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[t ]+\\d{1,2}:\\d{2}.*$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<LocalDate> iso(String text) {
        return match(ISO, text).map(found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
    }

    private static Optional<LocalDate> numbers(String text, Order order, LocalDate latest) {
        return match(NUMBERS, text).map(found -> {
            int year = year(found.group(3), latest);
            boolean monthFirst = order == Order.MONTH_FIRST;
            return LocalDate.of(year, number(found, monthFirst ? 1 : 2), number(found, monthFirst ? 2 : 1));
        });
    }

    private static Optional<LocalDate> words(Pattern pattern, String text, int month, int day, LocalDate latest) {
        return match(pattern, text)
                .flatMap(found -> month(found.group(month))
                        .map(number -> LocalDate.of(year(found.group(3), latest), number, number(found, day))));
    }

    private static Optional<LocalDate> serial(String text) {
        return match(SERIAL, text).map(found -> ZERO.plusDays(number(found, 1)));
    }

    private static Optional<Integer> month(String word) {
        var three = word.substring(0, 3);
        return Stream.of(ENGLISH, SPANISH)
                .map(months -> months.indexOf(three) + 1)
                .filter(number -> number > 0)
                .findFirst();
    }

    private static int year(String digits, LocalDate latest) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int century = latest.getYear() / 100 * 100;
        return century + year <= latest.getYear() ? century + year : century - 100 + year;
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
