package tandem.greeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.joining.PersonJoined;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.program.Programs;
import tandem.wall.Actor;

/// Gives each newcomer a greeter and a promised time, in the unit of work that lets them in.
@Component
class Beginning {
    private static final long STEP = Duration.ofMinutes(30).toSeconds();

    private final GreetingStore store;
    private final Greeters greeters;
    private final Relations relations;
    private final Programs programs;
    private final Clock clock;

    Beginning(GreetingStore store, Greeters greeters, Relations relations, Programs programs, Clock clock) {
        this.store = store;
        this.greeters = greeters;
        this.relations = relations;
        this.programs = programs;
        this.clock = clock;
    }

    @EventListener
    void joined(PersonJoined event) {
        var now = clock.instant();
        var person = event.person();
        var greeter = greeters.next(Actor.DOOR, person, Optional.empty());
        var promise = programs.current().greetsBy(now).map(due -> rounded(due, now));
        store.insert(new Greeting(UUID.randomUUID(), person, greeter.orElse(null), now, promise.orElse(null), null));
        greeter.ifPresent(one -> relations.give(Actor.DOOR, RelationKind.GREETER, person, one));
    }

    /// To the half hour before, so that the promise does not tell the minute in which somebody joined.
    private static Instant rounded(Instant due, Instant now) {
        var half = Instant.ofEpochSecond(due.getEpochSecond() / STEP * STEP);
        return half.isBefore(now.plusSeconds(2 * STEP)) ? due : half;
    }
}
