package tandem.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.people.Endings;
import tandem.people.People;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Reader;

/// Who tries the walls: a visitor, two people of every role there is, and somebody whose account was switched off.
///
/// @param all each with the cookie of a session; the visitor's is empty
record WallsCast(List<Somebody> all) {
    record Somebody(String name, Reader reader, String cookie) {}

    static WallsCast of(ApplicationContext site) {
        People people = site.getBean(People.class);
        Roles roles = site.getBean(Roles.class);
        Sessions sessions = site.getBean(Sessions.class);
        List<Somebody> cast = new ArrayList<>();
        cast.add(new Somebody("visitor", Reader.VISITOR, ""));
        for (Role role : Role.values()) {
            people.idsWith(Actor.SYSTEM, role).stream()
                    .limit(2)
                    .forEach(person -> cast.add(somebody(role.code(), person, roles.of(person), sessions)));
        }
        cast.add(switchedOff(site, people, sessions));
        return new WallsCast(List.copyOf(cast));
    }

    /// Those who are signed in.
    Stream<Somebody> people() {
        return all.stream().filter(each -> each.reader().person().isPresent());
    }

    private static Somebody switchedOff(ApplicationContext site, People people, Sessions sessions) {
        PersonId person = people.join("Off", Language.EN, Set.of(Role.SUPERVISOR));
        Somebody before = somebody("switched off", person, Set.of(), sessions);
        PersonId administrator =
                people.idsWith(Actor.SYSTEM, Role.ADMINISTRATOR).getFirst();
        site.getBean(Endings.class).disable(administrator, person);
        return new Somebody(before.name(), Reader.VISITOR, before.cookie());
    }

    private static Somebody somebody(String name, PersonId person, Set<Role> roles, Sessions sessions) {
        String cookie = sessions.open(person, SessionKind.SHORT, Method.PERSONA, "unknown");
        Reader reader = new Reader(Actor.of(person), roles, Ids.next(), false, Instant.now(), false);
        return new Somebody(name, reader, cookie.substring(0, cookie.indexOf(';')));
    }
}
