package tandem.greeting;

import java.util.List;
import java.util.Map;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// Whom a greeter greets, and whom a coordinator sees waiting.
///
/// @param after of those they greeted, whose first session has lately been
/// @param names of those the reader may see
record GreetingsPage(
        Page shell, List<Greeting> held, List<Greeting> overdue, List<Greeting> after, Map<PersonId, Person> names) {
    Texts texts() {
        return shell.texts();
    }

    List<Greeting> waiting() {
        return held.stream().filter(greeting -> greeting.said() == null).toList();
    }

    List<Greeting> greeted() {
        return held.stream().filter(greeting -> greeting.said() != null).toList();
    }

    String name(Greeting greeting) {
        var person = names.get(greeting.person());
        return person == null ? texts().of("greeting.somebody") : person.name();
    }

    String by(Greeting greeting) {
        var visit = shell.visit();
        return greeting.promisedBy()
                .map(due -> texts().moment(due, visit.now(), visit.program().zone()))
                .orElse(texts().of("greeting.no-time"));
    }

    boolean late(Greeting greeting) {
        return greeting.overdueAt(shell.visit().now());
    }
}
