package tandem.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// The sample's files, and who and what of them is there while the story is told, by name.
final class Company {
    private final List<Teammate> team = Teammate.all();
    private final List<Member> members = Member.all();
    private final List<Room> rooms = Room.all();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, CircleId> circles = new HashMap<>();
    private final Map<String, Circle> seen = new HashMap<>();
    private final Map<String, LocalDate> due = new HashMap<>();

    List<Teammate> team() {
        return team;
    }

    List<Member> members() {
        return members;
    }

    List<Room> rooms() {
        return rooms;
    }

    void comes(String name, PersonId person) {
        people.put(name, person);
    }

    PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    void opens(String name, CircleId circle) {
        circles.put(name, circle);
    }

    CircleId circle(String name) {
        return Objects.requireNonNull(circles.get(name), name);
    }

    /// A circle as somebody in it sees it, looked up once.
    Circle seen(String circle, PersonId person, Function<CircleId, Circle> look) {
        return seen.computeIfAbsent(circle + person, key -> look.apply(circle(circle)));
    }

    /// When the next contact with somebody is due; empty before they came.
    Optional<LocalDate> due(String name) {
        return Optional.ofNullable(due.get(name));
    }

    void due(String name, LocalDate day) {
        due.put(name, day);
    }
}
