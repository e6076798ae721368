package tandem.reminders;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.channels.Channel;

/// How a reminder comes.
public enum Way {
    /// A message to a browser, through its maker.
    PUSH,
    EMAIL,
    TEXT,
    /// It stands in their own calendar, which does the rest.
    CALENDAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// To which yes it belongs; none for what stands in one's own calendar.
    Optional<Channel> channel() {
        return switch (this) {
            case PUSH -> Optional.of(Channel.PUSH);
            case EMAIL -> Optional.of(Channel.EMAIL);
            case TEXT -> Optional.of(Channel.TEXT);
            case CALENDAR -> Optional.empty();
        };
    }

    static Optional<Way> of(String code) {
        return Stream.of(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
