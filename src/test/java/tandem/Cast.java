package tandem;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Role;

/// The people of the tests. Each call makes somebody new, who is there until `TestDatabase.empty("people")`.
///
/// ```java
/// @Autowired Cast cast;
/// var amy = cast.amy();                                   // a member
/// var cory = cast.coryFor(amy);                           // a coordinator with Amy in the caseload
/// var browser = cast.browser(port, amy);                  // signed in as Amy
/// ```
@Component
public class Cast {
    private final People people;
    private final Relations relations;
    private final Sessions sessions;

    Cast(People people, Relations relations, Sessions sessions) {
        this.people = people;
        this.relations = relations;
        this.sessions = sessions;
    }

    public PersonId amy() {
        return join("Amy", Role.MEMBER);
    }

    /// A member who has nothing to do with Amy.
    public PersonId bo() {
        return join("Bo", Role.MEMBER);
    }

    public PersonId gil() {
        return join("Gil", Role.MEMBER, Role.GREETER);
    }

    public PersonId lee() {
        return join("Lee", Role.MEMBER, Role.LEADER);
    }

    public PersonId mo() {
        return join("Mo", Role.MEMBER, Role.MENTOR);
    }

    public PersonId cory() {
        return join("Cory", Role.COORDINATOR);
    }

    public PersonId sam() {
        return join("Sam", Role.SUPERVISOR);
    }

    public PersonId ada() {
        return join("Ada", Role.ADMINISTRATOR);
    }

    public PersonId coryFor(PersonId... members) {
        var cory = cory();
        List.of(members).forEach(member -> relate(RelationKind.CASELOAD, member, cory));
        return cory;
    }

    public PersonId join(String name, Role first, Role... more) {
        var roles = EnumSet.of(first, more);
        var person = people.join(name, Language.EN, roles);
        if (roles.contains(Role.LEADER)) {
            train(person);
        }
        return person;
    }

    /// Somebody who has the role of a leader and has not learned anything yet.
    public PersonId untrained(String name) {
        return people.join(name, Language.EN, EnumSet.of(Role.MEMBER, Role.LEADER));
    }

    /// Everything that lets somebody lead: all modules, and each line seen on two days.
    public static void train(PersonId person) {
        TestDatabase.owner().sql("""
                        insert into leaders.passed (person, module, passed_on)
                        select :person, 'module-' || chr(96 + n), date '2026-01-01'
                        from generate_series(1, leaders.modules()) n
                        """).param("person", person.value()).update();
        TestDatabase.owner().sql("""
                        insert into leaders.signature (person, line, seen_on, signed_by)
                        select :person, n, day, '00000000-0000-0000-0000-000000000000'
                        from generate_series(1, leaders.lines()) n,
                            unnest(array[date '2026-01-08', date '2026-01-15']) day
                        """).param("person", person.value()).update();
    }

    public void relate(RelationKind kind, PersonId subject, PersonId holder) {
        relations.give(Actor.SYSTEM, kind, subject, holder);
    }

    /// A browser in which this person is signed in.
    public Browser browser(int port, PersonId person) {
        var browser = new Browser(port);
        browser.keep(sessions.open(person, SessionKind.SHORT, Method.PASSKEY, "unknown"));
        return browser;
    }
}
