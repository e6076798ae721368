package tandem.setup;

import java.util.Locale;
import java.util.Optional;

/// The parts of setting up, in the order in which they are asked the first time.
enum Step {
    PROGRAM,
    NUMBERS,
    REPLY,
    LISTS,
    LOOK,
    APPROVER,
    KEYS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/settings/" + code();
    }

    int number() {
        return ordinal() + 1;
    }

    Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
