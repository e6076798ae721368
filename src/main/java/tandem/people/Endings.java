package tandem.people;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// Accounts of people who work here, switched off and on again by an administrator. Whoever is switched off acts as
/// nobody from then on; what other nodes remember of them is forgotten within a second.
@Component
public class Endings {
    private final Gate gate;
    private final EndingStore store;
    private final EventLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(Gate gate, EndingStore store, EventLog log, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /// How switching off ended.
    public enum Disabling {
        DONE,
        /// They were off already.
        ALREADY,
        ONESELF,
        /// Somebody else has to administer first.
        LAST_ADMINISTRATOR
    }

    /// @throws org.springframework.dao.DataAccessException where the actor may not, or they do not work here
    public Disabling disable(PersonId actor, PersonId person) {
        if (actor.equals(person)) {
            return Disabling.ONESELF;
        }
        return gate.as(Actor.of(actor), () -> {
            if (store.lastAdministrator(person)) {
                return Disabling.LAST_ADMINISTRATOR;
            }
            boolean fresh = store.disable(person, actor, clock.instant());
            log.append(Roles.CHANGES, person.toString());
            events.publishEvent(new RoleEnded(person));
            return fresh ? Disabling.DONE : Disabling.ALREADY;
        });
    }

    /// Shuts somebody out who does not work here, for as long as an action says so. They act as nobody from now on.
    ///
    /// @throws org.springframework.dao.DataAccessException where no action of the actor says so
    public void shutOut(PersonId actor, PersonId person) {
        gate.run(Actor.of(actor), () -> {
            store.shutOut(person, actor, clock.instant());
            log.append(Roles.CHANGES, person.toString());
            events.publishEvent(new RoleEnded(person));
        });
    }

    /// Lets somebody in again once no action shuts them out; harmless where none did.
    public void letIn(Actor actor, PersonId person) {
        gate.run(actor, () -> {
            if (store.letIn(person)) {
                log.append(Roles.CHANGES, person.toString());
            }
        });
    }

    /// @return whether they were off and the actor may
    public boolean enable(PersonId actor, PersonId person) {
        return gate.as(Actor.of(actor), () -> {
            boolean enabled = store.enable(person);
            log.append(Roles.CHANGES, person.toString());
            return enabled;
        });
    }
}
