package tandem.team;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.giving.Giving;
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
    private static final Set<Role> OFFERED = EnumSet.of(Role.GREETER, Role.MENTOR);

    private final Gate gate;
    private final People people;
    private final Roles roles;
    private final Endings endings;
    private final Sessions sessions;
    private final Renewals renewals;
    private final Audit audit;
    private final Giving giving;

    Team(
            Gate gate,
            People people,
            Roles roles,
            Endings endings,
            Sessions sessions,
            Renewals renewals,
            Audit audit,
            Giving giving) {
        this.gate = gate;
        this.people = people;
        this.roles = roles;
        this.endings = endings;
        this.sessions = sessions;
        this.renewals = renewals;
        this.audit = audit;
        this.giving = giving;
    }

    List<Colleague> seenBy(PersonId me) {
        return people.team(Actor.of(me));
    }

    Optional<Colleague> visibleTo(PersonId me, PersonId person) {
        return seenBy(me).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst();
    }

    /// Which of these roles the actor may give somebody who has not got them. Whoever is a member greets or walks with
    /// somebody once they and a supervisor have signed that they are ready; that is not decided here.
    Set<Role> givable(PersonId me, Set<Role> powers, Colleague colleague) {
        return powers.stream()
                .filter(role -> !colleague.roles().contains(role))
                .filter(role -> !OFFERED.contains(role)
                        || !colleague.roles().contains(Role.MEMBER)
                        || giving.signed(Actor.of(me), colleague.person().id(), role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
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
