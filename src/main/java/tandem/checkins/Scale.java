package tandem.checkins;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is said with a number. All go from 0 to 10, but for sleep, which is in hours, up to 12.
public enum Scale {
    CRAVING,
    MOOD,
    CONFIDENCE,
    SUPPORT,
    STRESS,
    SLEEP;

    /// Those that stand on the first screen, and the others.
    static final List<Scale> FIRST = List.of(CRAVING, MOOD);

    static final List<Scale> MORE = List.of(CONFIDENCE, SUPPORT, STRESS);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scale> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// What is told to a person, so that it never lies unread: a strong craving, a very low mood.
    public boolean trouble(int number) {
        return this == MOOD ? number <= 1 : number >= 8;
    }

    public int most() {
        return this == SLEEP ? 12 : 10;
    }
}
