package tandem.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Brings telephone numbers and e-mail addresses into one form, or says that they are none.
public final class Reach {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s.,;<>\"]{2,}");
    /// North America: neither the area nor the exchange begins with 0 or 1.
    private static final Pattern AMERICAN = Pattern.compile("1?([2-9][0-9]{2}[2-9][0-9]{6})");

    private Reach() {}

    /// `(520) 555-0142`, `1 520 555 0142` and `+1 520.555.0142` become `+15205550142`; other countries need their `+`.
    public static Optional<String> phone(String typed) {
        if (!typed.matches("\\+?[0-9 ().\\-\\u00a0/]{7,30}")) {
            return Optional.empty();
        }
        var digits = typed.replaceAll("[^0-9]", "");
        var american = AMERICAN.matcher(digits);
        if (american.matches()) {
            return Optional.of("+1" + american.group(1));
        }
        boolean abroad = typed.startsWith("+") && !digits.startsWith("1") && digits.matches("[1-9][0-9]{7,14}");
        return abroad ? Optional.of("+" + digits) : Optional.empty();
    }

    public static Optional<String> email(String typed) {
        if (typed.length() > 254 || !EMAIL.matcher(typed).matches()) {
            return Optional.empty();
        }
        int at = typed.indexOf('@');
        return Optional.of(typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT));
    }
}
