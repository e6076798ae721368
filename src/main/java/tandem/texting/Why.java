package tandem.texting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why somebody waits for a person, the gravest first.
enum Why {
    /// They wrote that they may not want to live.
    HARD,
    /// A number that means trouble.
    NUMBER,
    /// They said at the device in the lobby that it is very hard.
    LOBBY,
    /// They want to be called.
    CALL,
    /// They wrote something.
    WORDS,
    /// What we sent did not reach them.
    WRONG;

    static Why of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean graverThan(Why other) {
        return compareTo(other) < 0;
    }

    /// Whether it waits for nothing: no night, no hours.
    boolean now() {
        return this == HARD || this == NUMBER || this == LOBBY;
    }

    /// The codes of those that wait for nothing.
    static List<String> grave() {
        return Arrays.stream(values()).filter(Why::now).map(Why::code).toList();
    }

    /// How long the next has before another is called.
    Duration pause() {
        return now() ? Duration.ofMinutes(5) : Duration.ofMinutes(15);
    }
}
