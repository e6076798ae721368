package tandem.operate.prove;

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

/// Who tries the walls: a visitor, two people of every role there is, those of whom something was seeded, and somebody
/// whose account was switched off.
///
/// @param all each with the cookie of a session; the visitor's is empty
record WallsCast(List<Somebody> all) {
    record Somebody(String name, Reader reader, String cookie) {}

    static final String SEEDED = "seeded";

    static WallsCast of(ApplicationContext site, List<PersonId> more) {
        People people = site.getBean(People.class);
        List<Somebody> cast = new ArrayList<>();
        cast.add(new Somebody("visitor", Reader.VISITOR, ""));
        for (Role role : Role.values()) {
            people.idsWith(Actor.SYSTEM, role).stream()
                    .limit(2)
                    .filter(person -> !more.contains(person))
                    .forEach(person -> cast.add(somebody(role.code(), person, site)));
        }
        more.forEach(person -> cast.add(somebody(SEEDED, person, site)));
        cast.add(switchedOff(site, people));
        return new WallsCast(List.copyOf(cast));
    }

    /// Those who are signed in.
    Stream<Somebody> people() {
        return all.stream().filter(each -> each.reader().person().isPresent());
    }

    static Somebody somebody(String name, PersonId person, ApplicationContext site) {
        Set<Role> roles = site.getBean(Roles.class).of(person);
        String cookie = site.getBean(Sessions.class).open(person, SessionKind.SHORT, Method.PERSONA, "unknown");
        Reader reader = new Reader(Actor.of(person), roles, Ids.next(), false, Instant.now(), false);
        return new Somebody(name, reader, cookie.substring(0, cookie.indexOf(';')));
    }

    private static Somebody switchedOff(ApplicationContext site, People people) {
        PersonId person = people.join("Off", Language.EN, Set.of(Role.SUPERVISOR));
        Somebody before = somebody("switched off", person, site);
        PersonId administrator =
                people.idsWith(Actor.SYSTEM, Role.ADMINISTRATOR).getFirst();
        site.getBean(Endings.class).disable(administrator, person);
        return new Somebody(before.name(), Reader.VISITOR, before.cookie());
    }
}
