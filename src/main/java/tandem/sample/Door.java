package tandem.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.greeting.Greetings;
import tandem.joining.Consents;
import tandem.joining.PersonJoined;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// How somebody of the sample comes in, as joining does it, and is greeted.
@Component
class Door {
    private static final List<String> GREETERS = List.of("Dee", "Beto");

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Relations relations;
    private final Greetings greetings;
    private final ApplicationEventPublisher events;

    Door(
            Gate gate,
            People people,
            Consents consents,
            Relations relations,
            Greetings greetings,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.relations = relations;
        this.greetings = greetings;
        this.events = events;
    }

    /// Who looks after those who speak a language.
    static String coordinator(Language language) {
        return language == Language.ES ? "Inés" : "Tess";
    }

    PersonId join(String name, Language language, Set<Role> roles) {
        return gate.as(Actor.DOOR, () -> {
            var person = people.join(name, language, roles);
            consents.agree(person, language, roles.iterator().next());
            return person;
        });
    }

    /// With somebody who looks after them.
    ///
    /// @param circle the one that whoever invited them thought of; null for none
    PersonId joinAsMember(Company here, String name, Language language, @Nullable CircleId circle) {
        var owner = here.person(coordinator(language));
        var joined = gate.as(Actor.DOOR, () -> {
            var person = join(name, language, Set.of(Role.MEMBER));
            relations.give(Actor.DOOR, RelationKind.CASELOAD, person, owner);
            events.publishEvent(new PersonJoined(
                    person, Optional.of(owner), Optional.ofNullable(circle).map(CircleId::value)));
            return person;
        });
        here.comes(name, joined);
        return joined;
    }

    /// Whoever is to greet them says hello.
    void hello(Company here, PersonId newcomer, String words) {
        for (var name : GREETERS) {
            var greeter = here.person(name);
            greetings.heldBy(greeter).stream()
                    .filter(greeting -> greeting.person().equals(newcomer))
                    .forEach(greeting -> greetings.say(greeter, greeting, Ids.next(), words));
        }
    }
}
