package tandem.mentors;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may read what a mentor says of themselves.
enum Audience {
    /// Members who look for a mentor; and whoever reads the others.
    MEMBERS,
    COORDINATORS,
    /// The mentor alone. Nothing is worked out from it.
    ME;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
