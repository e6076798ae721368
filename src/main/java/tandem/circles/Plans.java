package tandem.circles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// When circles meet, for whoever changes it: those who lead one, and coordinators. The database refuses others.
@Component
public class Plans {
    private final Gate gate;
    private final PlanStore store;
    private final MembershipStore memberships;
    private final CircleWords words;

    Plans(Gate gate, PlanStore store, MembershipStore memberships, CircleWords words) {
        this.gate = gate;
        this.store = store;
        this.memberships = memberships;
        this.words = words;
    }

    /// @param reason for those inside; empty where none is given
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void cancel(PersonId by, CircleId circle, LocalDate day, String reason) {
        gate.run(Actor.of(by), () -> {
            store.cancel(circle, day);
            say(circle, day, reason);
        });
    }

    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void move(PersonId by, CircleId circle, LocalDate day, LocalDateTime to, String reason) {
        gate.run(Actor.of(by), () -> {
            store.move(circle, day, to);
            say(circle, day, reason);
        });
    }

    /// Takes back what was changed about a session.
    ///
    /// @return whether anything was that the actor may take back
    public boolean restore(PersonId by, CircleId circle, LocalDate day) {
        return gate.as(Actor.of(by), () -> store.restore(circle, day));
    }

    /// Both ends included.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void pause(PersonId by, CircleId circle, LocalDate first, LocalDate last) {
        gate.run(Actor.of(by), () -> store.pause(circle, first, last));
    }

    /// Ends the pause that begins on this day.
    public boolean resume(PersonId by, CircleId circle, LocalDate first) {
        return gate.as(Actor.of(by), () -> store.resume(circle, first));
    }

    /// Why a session was changed, as far as the actor may know.
    public Optional<String> reason(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(actor, () -> store.reason(circle, day)).map(found -> words.openReason(circle, day, found));
    }

    /// For the program itself, which reminds.
    public Map<CircleId, Plan> of(Collection<CircleId> circles) {
        return gate.as(Actor.SYSTEM, () -> store.plans(circles));
    }

    /// Everybody to whom a circle is open now and whose account stands; for the program itself, which tells them.
    public List<PersonId> everybodyIn(CircleId circle) {
        return gate.as(Actor.SYSTEM, () -> memberships.open(circle));
    }

    /// The same without those whom a block parts from somebody who leads it: nobody is called there by us.
    public List<PersonId> whoMayBeReminded(CircleId circle) {
        return gate.as(Actor.SYSTEM, () -> memberships.openAndPartedFromNobodyWhoLeads(circle));
    }

    private void say(CircleId circle, LocalDate day, String reason) {
        store.deleteReason(circle, day);
        if (!reason.isEmpty()) {
            store.insertReason(circle, day, words.sealReason(circle, day, reason));
        }
    }
}
