package tandem.checkins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What makes everything harder, and can often be helped first.
public enum Halt {
    HUNGRY,
    ANGRY,
    LONELY,
    TIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Halt> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
