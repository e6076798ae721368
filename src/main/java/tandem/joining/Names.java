package tandem.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Names of one's own choosing, when somebody comes in and when they change it later.
@Component
public class Names {
    /// The most letters there is room for.
    public static final int LONGEST = ChosenName.LONGEST;

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /// As it is kept: without what nobody sees, and single blanks between the words.
    public static String tidy(String typed) {
        return ChosenName.tidy(typed);
    }

    /// Why a tidy name cannot be kept, of whatever it is the name: there is none, it is too long, or it tells how to
    /// reach
    /// somebody.
    public static Optional<NameDoubt> refusal(String name) {
        return ChosenName.doubt(name, List.of()).filter(NameDoubt::refused);
    }

    /// What is doubtful about a tidy name, the gravest first.
    public Optional<NameDoubt> doubt(String name) {
        var team = Role.STAFF.stream()
                .flatMap(role -> people.with(Actor.DOOR, role).stream())
                .map(Person::name)
                .toList();
        return ChosenName.doubt(name, team);
    }
}
