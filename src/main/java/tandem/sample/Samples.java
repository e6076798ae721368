package tandem.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whether this is the sample program, and how it becomes one.
@Component
public class Samples {
    /// What came of loading.
    public enum Loaded {
        LOADED,
        /// It was there before.
        WAS_THERE,
        /// Loading was interrupted once; what is there is neither whole nor real.
        HALF,
        /// There are people, and they are real.
        REFUSED
    }

    private final Gate gate;
    private final SampleStore store;
    private final People people;
    private final Story story;
    private final Clock clock;

    Samples(Gate gate, SampleStore store, People people, Story story, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.story = story;
        this.clock = clock;
    }

    /// Whether the people of this program are made up.
    public boolean present() {
        return gate.as(Actor.DOOR, store::marked);
    }

    /// Fills an empty program with made-up people and four months of what they did.
    ///
    /// @param turn sets the program's clock, for all of it passes the same doors as what real people do
    public Loaded load(Consumer<Instant> turn) {
        var now = clock.instant();
        if (gate.as(Actor.DOOR, store::marked)) {
            return gate.as(Actor.DOOR, store::done) ? Loaded.WAS_THERE : Loaded.HALF;
        }
        if (people.anybody()) {
            return Loaded.REFUSED;
        }
        gate.run(Actor.OPERATOR, () -> store.begin(now));
        var personas = story.tell(now, turn);
        turn.accept(now);
        gate.run(Actor.OPERATOR, () -> {
            personas.forEach(persona -> store.insert(persona, personas.indexOf(persona)));
            store.end(now);
        });
        return Loaded.LOADED;
    }

    List<Persona> personas() {
        return gate.as(Actor.DOOR, store::personas);
    }
}
