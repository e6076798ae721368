package tandem.operate.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.joining.PersonJoined;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Made people who came in as everybody does: coordinators who are signed in, each with members of their own.
final class MadePeople {
    private final People people;
    private final Relations relations;
    private final Sessions sessions;
    private final Gate gate;
    private final Workshop workshop;

    MadePeople(Workshop workshop) {
        people = workshop.bean(People.class);
        relations = workshop.bean(Relations.class);
        sessions = workshop.bean(Sessions.class);
        gate = workshop.bean(Gate.class);
        this.workshop = workshop;
    }

    /// @param cookie of their session
    record Coordinator(PersonId id, String cookie, List<PersonId> members) {}

    List<Coordinator> coordinators(int many, int membersEach) {
        return IntStream.range(0, many)
                .mapToObj(number -> coordinator(membersEach))
                .toList();
    }

    private Coordinator coordinator(int members) {
        var id = people.join("Cory", Language.EN, EnumSet.of(Role.COORDINATOR));
        var all = IntStream.range(0, members).mapToObj(number -> member(id)).toList();
        return new Coordinator(id, signedIn(id), all);
    }

    private PersonId member(PersonId coordinator) {
        return gate.as(Actor.DOOR, () -> {
            var person = people.join("Amy", Language.EN, EnumSet.of(Role.MEMBER));
            relations.give(Actor.DOOR, RelationKind.CASELOAD, person, coordinator);
            workshop.publish(new PersonJoined(person, Optional.of(coordinator), Optional.empty()));
            return person;
        });
    }

    String signedIn(PersonId person) {
        var cookie = sessions.open(person, SessionKind.SHORT, Method.PASSKEY, "unknown");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
