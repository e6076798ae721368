package tandem.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// That somebody died. Whoever sends anything asks here (or `people.silent` in the database): from the
/// first word on nothing goes to or about them. A second person confirms it; then their account ends, and
/// with it every mention. What was said by mistake is taken back, and everything stands as before.
@Component
public class Deaths {
    private final Gate gate;
    private final DeathStore store;
    private final EventLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deaths(Gate gate, DeathStore store, EventLog log, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /// What was said of somebody.
    ///
    /// @param confirmed when the second said so; empty while one alone did
    public record Death(
            PersonId person, Instant said, PersonId saidBy, Optional<Instant> confirmed, Optional<PersonId> second) {}

    /// Whether nothing may go to or about somebody, since one or two said that they died.
    public boolean of(Actor actor, PersonId person) {
        return !among(actor, List.of(person)).isEmpty();
    }

    /// Those of these to or about whom nothing may go.
    public Set<PersonId> among(Actor actor, Collection<PersonId> people) {
        return Set.copyOf(gate.as(actor, () -> store.silent(people)));
    }

    /// What was said of somebody, as far as the actor may know.
    public Optional<Death> said(Actor actor, PersonId person) {
        return all(actor).stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /// Of whom it was said, the newest first.
    public List<Death> all(Actor actor) {
        return gate.as(actor, store::all);
    }

    /// The first word.
    ///
    /// @return whether it is the first
    /// @throws org.springframework.dao.DataAccessException where the actor may not say it of them
    public boolean say(PersonId by, PersonId person) {
        return gate.as(Actor.of(by), () -> store.say(person, by, clock.instant()));
    }

    /// The second word, of somebody else: the account ends.
    ///
    /// @return whether it waited for them to say so
    public boolean confirm(PersonId by, PersonId person) {
        return gate.as(Actor.of(by), () -> {
            boolean fresh = store.confirm(person, by, clock.instant());
            if (fresh) {
                store.end(person, by, clock.instant());
                log.append(Roles.CHANGES, person.toString());
                events.publishEvent(new PersonDied(person));
            }
            return fresh;
        });
    }

    /// Takes back what was a mistake.
    ///
    /// @return whether something was said that the actor may take back
    public boolean mend(PersonId by, PersonId person) {
        return gate.as(Actor.of(by), () -> {
            boolean taken = store.take(person);
            if (taken && store.live(person)) {
                log.append(Roles.CHANGES, person.toString());
                events.publishEvent(new PersonLives(person));
            }
            return taken;
        });
    }
}
