package tandem.places;

import java.util.Locale;
import tandem.shared.Language;

/// How far something is, in the words of the reader.
public record Distance(double kilometres) {
    private static final double KM_PER_MILE = 1.609344;

    /// What distances are measured in.
    public enum Unit {
        MILES,
        KILOMETRES;

        /// @param country ISO 3166 alpha-2
        public static Unit of(String country) {
            return switch (country) {
                case "US", "GB" -> MILES;
                default -> KILOMETRES;
            };
        }
    }

    public static Distance between(Point one, Point other) {
        return new Distance(one.kilometresTo(other));
    }

    public static Distance ofMiles(double miles) {
        return new Distance(miles * KM_PER_MILE);
    }

    public double miles() {
        return kilometres / KM_PER_MILE;
    }

    /// "0.8 miles", "1 milla", "12 km": one decimal below ten, whole from there on.
    public String words(Unit unit, Language language) {
        double amount = switch (unit) {
            case MILES -> miles();
            case KILOMETRES -> kilometres;
        };
        if (amount < 0.05) {
            return switch (language) {
                case EN -> "less than 0.1 " + name(unit, language, false);
                case ES -> "menos de 0.1 " + name(unit, language, false);
            };
        }
        String rounded = rounded(amount, language.locale());
        return rounded + " " + name(unit, language, rounded.equals("1"));
    }

    private static String rounded(double amount, Locale locale) {
        double tenths = Math.round(amount * 10) / 10.0;
        if (tenths >= 10 || tenths == Math.rint(tenths)) {
            return String.format(locale, "%,d", Math.round(amount));
        }
        return String.format(locale, "%.1f", tenths);
    }

    private static String name(Unit unit, Language language, boolean one) {
        return switch (unit) {
            case KILOMETRES -> "km";
            case MILES ->
                switch (language) {
                    case EN -> one ? "mile" : "miles";
                    case ES -> one ? "milla" : "millas";
                };
        };
    }
}
