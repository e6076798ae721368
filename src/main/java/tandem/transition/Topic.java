package tandem.transition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What treatment gave somebody, part by part.
enum Topic {
    PEOPLE,
    MEETINGS,
    /// And appointments.
    MEDICINES,
    HOME,
    WORK,
    /// Hard days.
    HARD;

    static final List<Topic> ALL = List.of(values());

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
