package tandem.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What stands in fields, read; empty where it cannot be.
public final class Typed {
    /// What takes room and shows nothing: spaces of all kinds, the braille blank, the fillers of Hangul, what joins or
    /// steers other letters.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Mn}\\x{2800}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]*");

    private Typed() {}

    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text).withSecond(0).withNano(0));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Words that somebody writes; empty where nothing of them can be seen, whatever signs they are made of.
    public static String words(String text) {
        var words = text.replace("\r\n", "\n").strip();
        return UNSEEN.matcher(words).matches() ? "" : words;
    }

    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// A whole number of up to three digits, within bounds.
    public static Optional<Integer> number(String text, int least, int most) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }
}
