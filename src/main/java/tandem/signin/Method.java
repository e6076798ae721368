package tandem.signin;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.wall.Role;

/// How somebody showed who they are.
public enum Method {
    PASSKEY,
    CODE,
    CARD,
    PASSPHRASE,
    /// They have just joined.
    INVITATION,
    /// The sample program only: a reader picked somebody.
    PERSONA;

    /// Those who work here show a passkey.
    boolean enoughFor(Set<Role> roles) {
        return this == PASSKEY || this == PERSONA || Collections.disjoint(roles, Role.STAFF);
    }

    static Set<Role> withoutStaff(Set<Role> roles) {
        return roles.stream().filter(role -> !Role.STAFF.contains(role)).collect(Collectors.toUnmodifiableSet());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Method of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
