package tandem.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.joining.JoinOutcome.Already;
import tandem.joining.JoinOutcome.Closed;
import tandem.joining.JoinOutcome.Joined;
import tandem.people.People;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.Sessions;
import tandem.signin.Tap;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Lets people in. All that belongs to it is one unit of work: nobody is half here.
@Component
class Joining {
    /// A double tap takes a moment. Later, or once they have signed out, the form must not sign anybody in: others may
    /// hold this phone.
    private static final Duration DOUBLE_TAP = Duration.ofMinutes(1);

    private static final Duration FORMS_KEPT = Duration.ofDays(1);

    private final Gate gate;
    private final FormStore forms;
    private final ConsentStore consents;
    private final Invitations invitations;
    private final People people;
    private final Owners owners;
    private final Programs programs;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            Gate gate,
            FormStore forms,
            ConsentStore consents,
            Invitations invitations,
            People people,
            Owners owners,
            Programs programs,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.forms = forms;
        this.consents = consents;
        this.invitations = invitations;
        this.people = people;
        this.owners = owners;
        this.programs = programs;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    JoinOutcome join(Newcomer newcomer, Arrival arrival) {
        var tap = new Tap(newcomer.form(), arrival.browser());
        return gate.as(Actor.DOOR, () -> {
            var now = clock.instant();
            if (!forms.claim(newcomer.form(), now)) {
                return forms.madeBy(newcomer.form(), now.minus(DOUBLE_TAP))
                        .flatMap(person -> sessions.again(person, tap).<JoinOutcome>map(in -> new Joined(person, in)))
                        .orElseGet(Already::new);
            }
            var invitation = invitations.use(newcomer.code(), newcomer.terms());
            if (invitation.isEmpty() && !doorIsOpenFor(newcomer)) {
                forms.release(newcomer.form());
                return new Closed();
            }
            var person = letIn(newcomer, invitation);
            return new Joined(
                    person, sessions.open(person, arrival.session(), Method.INVITATION, arrival.device(), tap));
        });
    }

    /// Whether this form has made somebody who is not in any more: nothing of it is shown again.
    boolean over(UUID form, String browser) {
        return gate.as(Actor.DOOR, () -> forms.used(form) && !sessions.stands(new Tap(form, browser)));
    }

    int forgetForms() {
        return gate.as(Actor.SYSTEM, () -> forms.deleteBefore(clock.instant().minus(FORMS_KEPT)));
    }

    private boolean doorIsOpenFor(Newcomer newcomer) {
        return newcomer.code().isBlank() && programs.current().joining().open();
    }

    private PersonId letIn(Newcomer newcomer, Optional<Invitation> invitation) {
        var roles = roles(invitation.map(Invitation::role).orElse(Role.MEMBER));
        var person = people.join(newcomer.name(), newcomer.language(), roles);
        forms.made(newcomer.form(), person);
        consents.insert(person, newcomer.terms(), clock.instant());
        if (roles.contains(Role.MEMBER)) {
            var inviter = invitation.map(Invitation::inviter);
            owners.give(person, invitation);
            invitation.ifPresent(used -> events.publishEvent(new CameWith(used.id(), person)));
            events.publishEvent(new PersonJoined(person, inviter, invitation.flatMap(Invitation::circle)));
        }
        return person;
    }

    /// Whoever greets, walks along or leads is a member too.
    private static Set<Role> roles(Role role) {
        return Role.STAFF.contains(role) ? Set.of(role) : EnumSet.of(Role.MEMBER, role);
    }
}
