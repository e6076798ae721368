package tandem.signin;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import tandem.wall.Role;

/// How long sessions last (OWASP ASVS 5.0, 7.3).
final class Lasting {
    private Lasting() {}

    /// Without a request for this long, it is over.
    static Duration idle(SessionKind kind, Set<Role> roles) {
        if (staff(roles) || kind == SessionKind.SHARED) {
            return Duration.ofMinutes(15);
        }
        return kind == SessionKind.OWN ? Duration.ofDays(30) : Duration.ofMinutes(30);
    }

    /// After this long it is over in any case.
    static Duration longest(SessionKind kind, Set<Role> roles) {
        if (kind == SessionKind.SHARED) {
            return Duration.ofHours(1);
        }
        return kind == SessionKind.OWN && !staff(roles) ? Duration.ofDays(30) : Duration.ofHours(12);
    }

    private static boolean staff(Set<Role> roles) {
        return !Collections.disjoint(roles, Role.STAFF);
    }
}
