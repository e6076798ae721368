package tandem.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// The coordinators, as a roster names them.
@Component
class Coordinators {
    private final People people;

    Coordinators(People people) {
        this.people = people;
    }

    Map<PersonId, String> names(Actor actor) {
        var names = new HashMap<PersonId, String>();
        people.with(actor, Role.COORDINATOR).forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    /// By what the rows say, who that is; without those who are nobody here.
    Map<String, PersonId> named(Actor actor, Collection<Line> lines) {
        var all = people.with(actor, Role.COORDINATOR);
        var named = new HashMap<String, PersonId>();
        lines.stream()
                .map(Line::coordinator)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> find(all, name).ifPresent(found -> named.put(name, found)));
        return named;
    }

    /// Whoever is called so. “Cory Diaz” is Cory, while there is only one.
    private static Optional<PersonId> find(List<Person> all, String name) {
        var key = Likeness.key(name);
        var found = all.stream()
                .filter(each -> Likeness.key(each.name()).equals(key)
                        || Likeness.key(each.name()).equals(Likeness.key(name.split(" ", 2)[0])))
                .map(Person::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
