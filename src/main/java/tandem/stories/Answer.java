package tandem.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody of the team says to a story.
enum Answer {
    SHOW,
    CHANGE,
    NO;

    static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
