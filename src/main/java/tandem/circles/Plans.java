package tandem.circles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// When circles meet, for whoever changes it: those who lead one, and coordinators; and from when on one does not, for
/// those who make circles. The database refuses others.
@Component
public class Plans {
    private final Gate gate;
    private final PlanStore store;
    private final MembershipStore memberships;
    private final CircleWords words;
    private final Clock clock;

    Plans(Gate gate, PlanStore store, MembershipStore memberships, CircleWords words, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.memberships = memberships;
        this.words = words;
        this.clock = clock;
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

    /// From a day on it meets by another rhythm; whatever was said of that day and those after it counts no more.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void retime(PersonId by, CircleId circle, Rhythm rhythm) {
        gate.run(Actor.of(by), () -> store.retime(circle, rhythm));
    }

    /// It stays as it is on the day before.
    public void keepRhythm(PersonId by, CircleId circle, LocalDate from) {
        gate.run(Actor.of(by), () -> store.keepRhythm(circle, from));
    }

    /// From this day on the circle does not meet any more.
    ///
    /// @param farewell to those inside; empty where nothing is said
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void close(PersonId by, CircleId circle, LocalDate day, String farewell) {
        gate.run(Actor.of(by), () -> {
            store.close(circle, day, by, clock.instant());
            if (!farewell.isEmpty()) {
                store.insertFarewell(circle, words.sealFarewell(circle, farewell));
            }
        });
    }

    /// It goes on.
    public void reopen(PersonId by, CircleId circle) {
        gate.run(Actor.of(by), () -> store.reopen(circle));
    }

    /// What was said to those inside when it was ended, as far as the actor may know.
    public Optional<String> farewell(Actor actor, CircleId circle) {
        return gate.as(actor, () -> store.farewell(circle)).map(found -> words.openFarewell(circle, found));
    }

    long leaveClosed() {
        return gate.as(Actor.SYSTEM, () -> store.leaveClosed(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
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
