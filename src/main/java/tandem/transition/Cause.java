package tandem.transition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What brings somebody's wheels closer together.
public enum Cause {
    /// Two contacts in a row were missed.
    MISSED(2),
    /// They opened a signal to whoever contacts them.
    SIGNAL(2),
    /// They noted a return to use, and want whoever contacts them to know of it.
    RETURN(4),
    /// They asked for more contact.
    ASKED(4);

    private final int through;

    Cause(int through) {
        this.through = through;
    }

    /// How many contacts have to go through before the wheels stand as they did.
    public int through() {
        return through;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Cause> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
