package tandem.giving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tandem.wall.Role;

/// A way to give back.
public enum Way {
    GREETER("/greetings"),
    DRIVER("/gatherings"),
    STORY("/stories/new"),
    TOGETHER("/together"),
    MENTOR("/mentors/profile"),
    CO_LEADER("/training"),
    LEADER("/training");

    private final String there;

    Way(String there) {
        this.there = there;
    }

    /// As addresses, content files and texts write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Way> read(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }

    /// Where it is done.
    String there() {
        return there;
    }

    /// The role that goes with it; empty where none is needed.
    Optional<Role> role() {
        return switch (this) {
            case GREETER -> Optional.of(Role.GREETER);
            case MENTOR -> Optional.of(Role.MENTOR);
            case CO_LEADER, LEADER -> Optional.of(Role.LEADER);
            case DRIVER, STORY, TOGETHER -> Optional.empty();
        };
    }

    String path() {
        return "/giving/" + code();
    }
}
