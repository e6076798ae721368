package tandem.greeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Greetings. Only the greeter and whoever looks after a newcomer may write to them; they may answer.
@Component
public class Greetings {
    private final Gate gate;
    private final GreetingStore store;
    private final Words words;
    private final Greeters greeters;
    private final People people;
    private final Relations relations;
    private final Clock clock;

    Greetings(
            Gate gate,
            GreetingStore store,
            Words words,
            Greeters greeters,
            People people,
            Relations relations,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.words = words;
        this.greeters = greeters;
        this.people = people;
        this.relations = relations;
        this.clock = clock;
    }

    /// Somebody's own greeting, for their first page.
    public Optional<Hello> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me).map(greeting -> hello(greeting, me)));
    }

    /// Newcomers in this coordinator's care whom nobody has greeted in time, or whom nobody is there to greet.
    public List<Greeting> overdue(PersonId actor) {
        return gate.as(Actor.of(actor), () -> store.overdue(actor, clock.instant()));
    }

    /// Those whom this greeter greets, the soonest promised first.
    public List<Greeting> heldBy(PersonId greeter) {
        return gate.as(Actor.of(greeter), () -> store.heldBy(greeter));
    }

    Optional<Greeting> own(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    Optional<Greeting> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id));
    }

    List<Word> said(PersonId actor, Greeting greeting) {
        return gate.as(Actor.of(actor), () -> words.in(greeting));
    }

    /// Says something; the first words to a newcomer are the hello.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or one has blocked the other
    public void say(PersonId actor, Greeting greeting, UUID form, String text) {
        var now = clock.instant();
        gate.run(Actor.of(actor), () -> {
            words.say(greeting, actor, form, text, now);
            if (!greeting.person().equals(actor)) {
                store.said(greeting.id(), now);
            }
        });
    }

    /// Hands it over to another greeter. While there is none, it is the coordinator's to look after.
    ///
    /// @return whether there was one to hand over
    boolean pass(PersonId actor, Greeting greeting) {
        boolean released = gate.as(Actor.of(actor), () -> release(actor, greeting));
        if (released) {
            gate.run(Actor.SYSTEM, () -> assignAnew(greeting));
        }
        return released;
    }

    private boolean release(PersonId actor, Greeting greeting) {
        relations.to(Actor.of(actor), greeting.person()).stream()
                .filter(relation -> relation.kind() == RelationKind.GREETER
                        && greeting.greeter().equals(Optional.of(relation.holder())))
                .forEach(relation -> relations.end(Actor.of(actor), relation.id()));
        return store.release(greeting.id(), actor, clock.instant());
    }

    private void assignAnew(Greeting greeting) {
        greeters.next(Actor.SYSTEM, greeting.person(), greeting.greeter())
                .filter(greeter -> store.assign(greeting.id(), greeter))
                .ifPresent(greeter -> relations.give(Actor.SYSTEM, RelationKind.GREETER, greeting.person(), greeter));
    }

    private Hello hello(Greeting greeting, PersonId me) {
        var name = greeting.greeter()
                .flatMap(greeter -> people.visibleTo(Actor.of(me), greeter))
                .map(Person::name);
        var said = greeting.said();
        var first = words.in(greeting).stream()
                .filter(word -> !word.author().equals(me))
                .findFirst();
        return new Hello(
                greeting.id(),
                name.orElse(null),
                name.flatMap(known -> greeting.promisedBy()).orElse(null),
                first.map(Word::words).orElse(null),
                said == null ? null : Duration.between(greeting.began(), said));
    }
}
