package tandem.wall;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What somebody may do here. What they may see of a member depends on a relation too.
public enum Role {
    MEMBER,
    GREETER,
    MENTOR,
    LEADER,
    COORDINATOR,
    SUPERVISOR,
    /// Operates the system and reads no member's content.
    ADMINISTRATOR;

    /// Those who work here: they sign in with a passkey, and their sessions are short.
    public static final Set<Role> STAFF =
            Collections.unmodifiableSet(EnumSet.of(COORDINATOR, SUPERVISOR, ADMINISTRATOR));

    /// As the database and addresses write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is no such role
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
