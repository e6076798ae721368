package tandem.people;

import java.util.Set;
import tandem.wall.Role;

/// Somebody with more to do here than a member.
///
/// @param disabled whether an administrator has switched their account off
public record Colleague(Person person, Set<Role> roles, boolean disabled) {
    public Colleague {
        roles = Set.copyOf(roles);
    }

    /// Whether they work here, as against helping out.
    public boolean staff() {
        return roles.stream().anyMatch(Role.STAFF::contains);
    }
}
