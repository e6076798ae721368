package tandem.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a story is about, so that it can be found. Content files name the same in `when`.
public enum Topic {
    ALCOHOL,
    OPIOIDS,
    STIMULANTS,
    GAMBLING,
    MEDICATION,
    TWELVE_STEP,
    SMART_RECOVERY,
    RECOVERY_DHARMA,
    CELEBRATE_RECOVERY,
    SECULAR,
    FAITH,
    FIRST_MONTHS,
    RETURN_TO_USE,
    USING_LESS,
    LONG_TERM,
    NOT_FINISHED,
    GIVING_BACK,
    GRIEF,
    OVERDOSE,
    PARENT,
    FAMILY,
    FAMILY_COURT,
    AFTER_RELEASE,
    MIND,
    WORK,
    MONEY,
    SECRETS,
    YOUNG,
    OLDER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As forms and content files write it; empty where the text is none of them.
    static Optional<Topic> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String key() {
        return "stories.topic." + code;
    }
}
