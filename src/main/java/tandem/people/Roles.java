package tandem.people;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Who may do what. The database decides who may give and take which role; a change is seen by every node at once.
@Component
public class Roles {
    /// Ids of people whose roles or account changed: what is remembered of them elsewhere is out of date.
    public static final String CHANGES = "people";

    private final Gate gate;
    private final RoleStore store;
    private final EventLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(Gate gate, RoleStore store, EventLog log, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /// The roles somebody has now; empty for an account that has ended.
    public Set<Role> of(PersonId person) {
        return gate.as(Actor.DOOR, () -> store.of(person));
    }

    /// Whether anybody has this role whose account stands.
    public boolean anyone(Role role) {
        return gate.as(Actor.DOOR, () -> store.anyone(role));
    }

    /// Gives a role; harmless where they have it.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void give(PersonId actor, PersonId person, Role role) {
        gate.run(Actor.of(actor), () -> {
            store.give(person, role, Optional.of(actor), clock.instant());
            log.append(CHANGES, person.toString());
        });
    }

    /// Takes a role away.
    ///
    /// @return whether they had it and the actor may
    /// @throws org.springframework.dao.DataAccessException where they are the last administrator
    public boolean end(PersonId actor, PersonId person, Role role) {
        return gate.as(Actor.of(actor), () -> {
            boolean ended = store.end(person, role, actor, clock.instant());
            log.append(CHANGES, person.toString());
            if (ended) {
                events.publishEvent(new RoleEnded(person));
            }
            return ended;
        });
    }
}
