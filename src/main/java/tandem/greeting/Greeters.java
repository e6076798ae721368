package tandem.greeting;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.Apart;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Chooses who greets a newcomer: somebody who speaks their language, if there is one; then whoever has the fewest
/// waiting. Never two who are kept apart, and nobody of whom it was said that they died.
@Component
class Greeters {
    private final People people;
    private final Apart apart;
    private final Deaths deaths;
    private final GreetingStore store;

    Greeters(People people, Apart apart, Deaths deaths, GreetingStore store) {
        this.people = people;
        this.apart = apart;
        this.deaths = deaths;
        this.store = store;
    }

    /// @param not who has just handed it over
    Optional<PersonId> next(Actor actor, PersonId newcomer, Optional<PersonId> not) {
        var language = people.visibleTo(actor, newcomer).map(Person::language).orElse(Language.EN);
        var waiting = store.waiting();
        return people.with(actor, Role.GREETER).stream()
                .filter(greeter -> !greeter.id().equals(newcomer)
                        && !Optional.of(greeter.id()).equals(not))
                .filter(greeter -> !deaths.of(actor, greeter.id()))
                .filter(greeter -> apart.mayMeet(actor, newcomer, greeter.id()))
                .min(Comparator.comparing((Person greeter) -> greeter.language() != language)
                        .thenComparing(greeter -> waiting.getOrDefault(greeter.id(), 0))
                        .thenComparing(greeter -> greeter.id().value()))
                .map(Person::id);
    }
}
