package tandem.team;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Colleague;
import tandem.people.Endings;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.ways.Renewals;

/// Who works here or helps, as far as the one who looks may see; and what is changed about it.
@Component
class Team {
    private final Gate gate;
    private final People people;
    private final Roles roles;
    private final Endings endings;
    private final Sessions sessions;
    private final Renewals renewals;
    private final Audit audit;

    Team(Gate gate, People people, Roles roles, Endings endings, Sessions sessions, Renewals renewals, Audit audit) {
        this.gate = gate;
        this.people = people;
        this.roles = roles;
        this.endings = endings;
        this.sessions = sessions;
        this.renewals = renewals;
        this.audit = audit;
    }

    List<Colleague> seenBy(PersonId me) {
        return people.team(Actor.of(me));
    }

    Optional<Colleague> visibleTo(PersonId me, PersonId person) {
        return seenBy(me).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst();
    }

    void give(PersonId me, PersonId person, Role role) {
        gate.run(Actor.of(me), () -> {
            audit.record(Act.ROLE_GIVEN, Optional.of(person), role.code());
            roles.give(me, person, role);
        });
    }

    /// @return whether they had it; a program keeps its last administrator
    boolean end(PersonId me, PersonId person, Role role) {
        try {
            return gate.as(Actor.of(me), () -> {
                boolean ended = roles.end(me, person, role);
                if (ended) {
                    audit.record(Act.ROLE_ENDED, Optional.of(person), role.code());
                }
                return ended;
            });
        } catch (DataAccessException lastAdministrator) {
            return false;
        }
    }

    /// Whatever they are signed in on ends with it.
    Endings.Disabling disable(PersonId me, PersonId person) {
        var ended = gate.as(Actor.of(me), () -> {
            var off = endings.disable(me, person);
            if (off == Endings.Disabling.DONE) {
                audit.record(Act.DISABLED, Optional.of(person), "");
            }
            return off;
        });
        if (ended == Endings.Disabling.DONE) {
            sessions.endAll(person);
        }
        return ended;
    }

    /// They lost their passkey. Whatever they are signed in on ends with it.
    Renewals.Made renew(PersonId me, Person colleague) {
        var made = renewals.make(me, colleague);
        sessions.endAll(colleague.id());
        return made;
    }

    /// They sign in anew.
    void enable(PersonId me, PersonId person) {
        sessions.endAll(person);
        gate.run(Actor.of(me), () -> {
            if (endings.enable(me, person)) {
                audit.record(Act.ENABLED, Optional.of(person), "");
            }
        });
    }
}
