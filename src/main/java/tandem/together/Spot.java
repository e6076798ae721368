package tandem.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.meetings.Attendance;

/// Where two meet before a meeting. All of them are public; there is no place here for anybody's address.
public enum Spot {
    DOOR,
    BUS_STOP,
    CAFE,
    INSIDE,
    /// In the online room, or on the line.
    ONLINE;

    static Optional<Spot> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static List<Spot> at(Attendance attendance) {
        return switch (attendance) {
            case ONLINE, PHONE -> List.of(ONLINE);
            case IN_PERSON, UNKNOWN -> List.of(DOOR, BUS_STOP, CAFE, INSIDE);
            case HYBRID -> List.of(values());
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
