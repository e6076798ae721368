package tandem.signin;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.ways.Ways;
import tandem.web.Seen;
import tandem.web.Visit;

/// What holds of every change to one's own ways in.
@Component
class MyWays {
    private final Ways ways;
    private final Roles roles;
    private final Identities identities;
    private final Sessions sessions;
    private final Audit audit;
    private final Gate gate;

    MyWays(Ways ways, Roles roles, Identities identities, Sessions sessions, Audit audit, Gate gate) {
        this.ways = ways;
        this.roles = roles;
        this.identities = identities;
        this.sessions = sessions;
        this.audit = audit;
        this.gate = gate;
    }

    /// Whoever is signed in, having shown lately that it is they. Somebody who has no way in yet has nothing to show.
    PersonId change(Visit visit) {
        var me = visit.me();
        return ways.of(me).count() == 0 ? me : visit.provenMe();
    }

    /// Keeps an address that somebody has shown to be theirs.
    ///
    /// @return false where it lets somebody else in already
    boolean keep(PersonId me, String address) {
        return gate.as(Actor.of(me), () -> {
            boolean kept = identities.keep(Actor.of(me), me, IdentityKind.EMAIL, address);
            if (kept) {
                audit.record(Act.WAY_ADDED, Optional.of(me), "email");
            }
            return kept;
        });
    }

    /// Takes the address away, within the open unit of work.
    boolean forgetEmail(PersonId me) {
        audit.record(Act.WAY_ENDED, Optional.of(me), "email");
        return identities.forget(Actor.of(me), me, IdentityKind.EMAIL);
    }

    /// Ends every session of theirs.
    void leaveEverywhere(PersonId me) {
        gate.run(Actor.of(me), () -> audit.record(Act.SIGNED_OUT_EVERYWHERE, Optional.of(me), ""));
        sessions.endAll(me);
    }

    boolean mayChange(Visit visit) {
        return visit.proven() || ways.of(visit.me()).count() == 0;
    }

    /// Takes a way in away, unless nothing that lets them in would be left. Two tabs that each take one of the last two
    /// do not both succeed.
    ResponseEntity<Void> end(PersonId me, BooleanSupplier forget) {
        boolean staff = !Method.CODE.enoughFor(roles.of(me));
        try {
            gate.run(Actor.of(me), () -> {
                ways.lock(me);
                if (forget.getAsBoolean() && !remains(ways.of(me), staff)) {
                    throw new LastWay();
                }
            });
            return Seen.other("/me/sign-in");
        } catch (LastWay last) {
            return Seen.other("/me/sign-in?last=1");
        }
    }

    private static boolean remains(Ways.Mine mine, boolean staff) {
        return staff ? !mine.passkeys().isEmpty() : mine.count() > 0;
    }

    private static final class LastWay extends RuntimeException {
        private static final long serialVersionUID = 1;

        LastWay() {
            super(null, null, false, false);
        }
    }
}
