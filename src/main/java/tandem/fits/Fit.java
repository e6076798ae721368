package tandem.fits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a meeting was a fit, for the one who went.
public enum Fit {
    YES,
    PARTLY,
    NO,
    /// They did not go, which is all right and says nothing about the meeting.
    NOT_THERE;

    static Optional<Fit> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
