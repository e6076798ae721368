package tandem.team;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.wall.Role;

/// Which roles somebody may give and take, so that a page offers no more. The database decides it (`people.role`).
final class Powers {
    private Powers() {}

    static Set<Role> over(Set<Role> mine) {
        var roles = EnumSet.noneOf(Role.class);
        if (mine.contains(Role.ADMINISTRATOR)) {
            roles.addAll(List.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR));
        }
        if (mine.contains(Role.SUPERVISOR)) {
            roles.addAll(List.of(Role.GREETER, Role.MENTOR, Role.LEADER));
        }
        if (mine.contains(Role.COORDINATOR)) {
            roles.add(Role.GREETER);
        }
        return roles;
    }
}
