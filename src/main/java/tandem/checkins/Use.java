package tandem.checkins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether somebody used since the last time, as they say it.
public enum Use {
    NO,
    YES,
    /// They saw the question and would rather not say.
    UNSAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Use> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
