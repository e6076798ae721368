package tandem.leaders;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Whom to call because they stepped back, for the desk of a supervisor, until a talk with them is written down.
@Component
@Order(4)
final class SteppedBackWaiting implements Waiting {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Leaders leaders;
    private final People people;

    SteppedBackWaiting(Leaders leaders, People people) {
        this.leaders = leaders;
        this.people = people;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var t = visit.texts();
        var away = leaders.awaySince(visit.actor());
        var waiting = leaders.toCall(visit.actor()).stream()
                .filter(person -> !person.equals(visit.me()))
                .flatMap(person -> people.visibleTo(visit.actor(), person).stream())
                .toList();
        if (waiting.isEmpty()) {
            return Optional.of(new Wait(t.of("leaders.stepped", 0), "", "/leaders"));
        }
        var names = waiting.stream().map(Person::name).collect(Collectors.joining(", "));
        var late = waiting.stream()
                .anyMatch(person ->
                        away.getOrDefault(person.id(), visit.now()).plus(WEEK).isBefore(visit.now()));
        var path = waiting.size() == 1 ? "/leaders/" + waiting.getFirst().id() : "/leaders";
        return Optional.of(
                new Wait(t.of("leaders.stepped.who", names), late ? t.of("leaders.stepped.late") : "", path));
    }
}
