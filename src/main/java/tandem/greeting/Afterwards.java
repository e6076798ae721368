package tandem.greeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.circles.Circles;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// After a first session: whoever greets asks how it was, and the newcomer may say it, to themselves or to them.
@Component
public class Afterwards {
    /// It is asked for this many days, then no more.
    private static final int ASKED = 21;

    private final Gate gate;
    private final AnswerStore store;
    private final Circles circles;
    private final Programs programs;
    private final Keys keys;
    private final Clock clock;

    Afterwards(Gate gate, AnswerStore store, Circles circles, Programs programs, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.programs = programs;
        this.keys = keys;
        this.clock = clock;
    }

    /// Whether the day of somebody's first session has lately passed; for them, and for whoever greets them.
    public boolean since(Actor actor, PersonId newcomer) {
        var today = LocalDate.ofInstant(clock.instant(), programs.current().zone());
        return circles.firstDay(actor, newcomer)
                .filter(day -> day.isBefore(today) && !day.plusDays(ASKED).isBefore(today))
                .isPresent();
    }

    /// What the newcomer said, as far as the actor may read it.
    Optional<HowItWas> to(Actor actor, Greeting greeting) {
        return gate.as(actor, () -> store.to(greeting.id())).map(found -> {
            var words = found.words();
            var opened = words == null ? "" : keys.open(box(greeting), words);
            return new HowItWas(found.felt(), opened, found.shown());
        });
    }

    void say(PersonId me, Greeting greeting, HowItWas how) {
        var words = how.words().isEmpty() ? null : keys.seal(box(greeting), how.words());
        var sealed = new AnswerStore.Sealed(how.felt(), words, how.shown());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        gate.run(Actor.of(me), () -> store.say(greeting.id(), me, sealed, today));
    }

    void takeBack(PersonId me, Greeting greeting) {
        gate.run(Actor.of(me), () -> store.takeBack(greeting.id(), me));
    }

    private static Box box(Greeting greeting) {
        return new Box(greeting.person().value(), "greeting.answer", "words", greeting.id());
    }
}
