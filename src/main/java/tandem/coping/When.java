package tandem.coping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.content.Item;

/// What it may be like when somebody looks for a skill. In the order in which it is asked.
public enum When {
    CRAVING,
    OVERWHELMED,
    ANXIOUS,
    PANIC,
    ANGRY,
    STRESS,
    SAD,
    LONELY,
    SHAME,
    NUMB,
    BOREDOM,
    TIRED,
    HUNGRY,
    PAIN,
    CANNOT_SLEEP,
    NIGHTMARE,
    BAD_MEMORY,
    PEOPLE,
    MONEY,
    RISKY_PLACE,
    RISKY_DAY,
    MEDICATION,
    MORNING;

    /// As the content files write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<When> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The moments that a skill is for.
    public static List<When> of(Item skill) {
        return Arrays.stream(values())
                .filter(each -> skill.when().contains(each.code()))
                .toList();
    }

    String key() {
        return "coping.when." + code();
    }
}
