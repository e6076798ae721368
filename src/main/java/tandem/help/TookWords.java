package tandem.help;

import java.time.Duration;
import tandem.web.Texts;

/// How long it took, in words.
record TookWords(Texts texts) {
    /// “In the last 30 days, half of those who asked heard from a person within 40 min. The longest wait was 3 h.”
    String sentence(Took took) {
        if (took.median().isEmpty()) {
            return texts.of("help.took.few");
        }
        return texts.of(
                "help.took", said(took.median().get()), said(took.longest().orElseThrow()));
    }

    /// The same for those who work here, with how many.
    String counted(Took took) {
        var counted = texts.of("help.took.counted", took.all(), took.waiting());
        return took.median().isEmpty()
                ? counted + " " + texts.of("help.took.few")
                : counted + " "
                        + texts.of(
                                "help.took.times",
                                said(took.median().get()),
                                said(took.longest().orElseThrow()));
    }

    String said(Duration time) {
        if (time.toMinutes() < 120) {
            return texts.of("help.took.minutes", Math.max(1, time.toMinutes()));
        }
        return time.toHours() < 48
                ? texts.of("help.took.hours", time.toHours())
                : texts.of("help.took.days", time.toDays());
    }
}
