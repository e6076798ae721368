package tandem.channels;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How somebody can be reached. All count the same.
public enum Channel {
    /// What waits for them in here.
    APP,
    /// A message to a browser of theirs.
    PUSH,
    EMAIL,
    /// A text message.
    TEXT,
    /// The telephone, with a person on it.
    CALL,
    /// A letter on paper.
    LETTER,
    /// The shared device in the lobby.
    KIOSK,
    IN_PERSON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
