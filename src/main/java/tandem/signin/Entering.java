package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.ways.Passkeys;
import tandem.ways.Renewals;
import tandem.ways.Ways;
import tandem.web.Back;

/// Lets somebody in who has shown who they are.
@Component
class Entering {
    private final Roles roles;
    private final Passkeys passkeys;
    private final Renewals renewals;
    private final Ways ways;
    private final Sessions sessions;
    private final Audit audit;
    private final Gate gate;

    Entering(Roles roles, Passkeys passkeys, Renewals renewals, Ways ways, Sessions sessions, Audit audit, Gate gate) {
        this.roles = roles;
        this.passkeys = passkeys;
        this.renewals = renewals;
        this.ways = ways;
        this.sessions = sessions;
        this.audit = audit;
        this.gate = gate;
    }

    /// Whether this way is open to them: an account that has ended comes in no way, and whoever works here and has a
    /// passkey, or the link to make another, comes in with that alone.
    boolean lets(PersonId person, Method method) {
        var now = roles.of(person);
        return !now.isEmpty() && (method.enoughFor(now) || !passkeys.any(person) && !renewals.awaited(person));
    }

    /// @return the `Set-Cookie` header of their session; empty where this way is closed to them
    Optional<String> enter(PersonId person, Method method, Stay stay, HttpServletRequest request) {
        return enter(person, method, () -> sessions.open(person, stay.kind(staff(person)), method, Device.of(request)));
    }

    /// The same by a form that may be sent once more, as long as their session stands.
    Optional<String> enter(PersonId person, Method method, Stay stay, HttpServletRequest request, Tap tap) {
        return enter(
                person, method, () -> sessions.open(person, stay.kind(staff(person)), method, Device.of(request), tap));
    }

    private Optional<String> enter(PersonId person, Method method, Supplier<String> session) {
        if (!lets(person, method)) {
            return Optional.empty();
        }
        return Optional.of(gate.as(Actor.DOOR, () -> {
            audit.record(Act.SIGNED_IN, Optional.of(person), method.code());
            return session.get();
        }));
    }

    /// Where they go from there: first to what they must be told, that somebody made a card in their name.
    String landing(PersonId person, Method method, String next) {
        if (!method.enoughFor(roles.of(person))) {
            return "/welcome/passkey";
        }
        return ways.untold(person).isPresent() ? "/me/sign-in" : Back.to(next, "/");
    }

    private boolean staff(PersonId person) {
        return !Collections.disjoint(roles.of(person), Role.STAFF);
    }
}
