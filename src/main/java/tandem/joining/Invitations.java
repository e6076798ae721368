package tandem.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Invitations. The database decides who may invite whom: coordinators and supervisors a member, supervisors also a
/// greeter, mentor or leader, administrators those who work here.
@Component
public class Invitations {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Gate gate;
    private final InvitationStore store;
    private final Keys keys;
    private final Roles roles;
    private final Clock clock;

    Invitations(Gate gate, InvitationStore store, Keys keys, Roles roles, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.roles = roles;
        this.clock = clock;
    }

    /// What an inviter wishes.
    ///
    /// @param form a random number of the form's own: sent twice, it makes one invitation and gives the same code
    /// @param note for the inviter alone
    public record Wish(UUID form, Role role, @Nullable UUID circle, String note, Duration lasting) {}

    /// An invitation with the inviter's note, as its inviter sees it.
    public record Noted(Invitation invitation, String note) {}

    /// Makes an invitation.
    ///
    /// @return its code, which nothing can show again later
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public String invite(PersonId inviter, Wish wish) {
        return invite(inviter, wish, code -> {});
    }

    /// The number of the invitation that a code of this inviter's opens, also where it has ended.
    public Optional<UUID> numbered(PersonId inviter, String code) {
        return gate.as(Actor.of(inviter), () -> store.byCode(hash(code)))
                .filter(found -> found.inviter().equals(inviter))
                .map(Invitation::id);
    }

    /// @param sending called with the code in the same unit of work, unless the same form has been here before
    String invite(PersonId inviter, Wish wish, Consumer<String> sending) {
        var code = InvitationCode.of(keys.fingerprint("joining.code", inviter + " " + wish.form()));
        var now = clock.instant();
        var invitation = new Invitation(
                Ids.next(), inviter, wish.role(), wish.circle(), now, now.plus(wish.lasting()), null, null);
        var note = keys.seal(noteBox(invitation), wish.note());
        gate.run(Actor.of(inviter), () -> {
            if (store.insert(invitation, hash(code), note)) {
                sending.accept(code);
            }
        });
        return code;
    }

    /// Everything this person has invited with, the newest first.
    public List<Noted> of(PersonId inviter) {
        return gate.as(Actor.of(inviter), () -> store.of(inviter)).stream()
                .map(each -> new Noted(each.invitation(), keys.open(noteBox(each.invitation()), each.note())))
                .toList();
    }

    /// Takes one back.
    ///
    /// @return whether there was one that the actor may take back
    public boolean revoke(PersonId actor, UUID invitation) {
        return gate.as(Actor.of(actor), () -> store.revoke(invitation, clock.instant()));
    }

    /// The invitation that a code opens now. Wrong, used, taken back and too old are the same: none.
    public Optional<Invitation> open(String code) {
        var now = clock.instant();
        return gate.as(
                Actor.DOOR,
                () -> store.byCode(hash(code))
                        .filter(found -> found.openAt(now))
                        .filter(this::inviterStillMay));
    }

    /// Uses it up, in the unit of work that lets somebody in, if what they have read was meant for it.
    Optional<Invitation> use(String code, Terms read) {
        return open(code)
                .filter(found -> Terms.kind(found.role()).equals(read.kind()))
                .filter(found -> store.use(found.id(), clock.instant()));
    }

    int forgetEnded() {
        return gate.as(
                Actor.SYSTEM, () -> store.deleteEndedBefore(clock.instant().minus(KEPT)));
    }

    /// What somebody may no longer do, a letter of theirs may not do either.
    private boolean inviterStillMay(Invitation invitation) {
        Set<Role> now = roles.of(invitation.inviter());
        return switch (invitation.role()) {
            case MEMBER -> now.contains(Role.COORDINATOR) || now.contains(Role.SUPERVISOR);
            case GREETER, MENTOR, LEADER -> now.contains(Role.SUPERVISOR);
            case COORDINATOR, SUPERVISOR, ADMINISTRATOR -> now.contains(Role.ADMINISTRATOR);
        };
    }

    private byte[] hash(String code) {
        return keys.fingerprint("joining.invitation", InvitationCode.normal(code));
    }

    private static Box noteBox(Invitation invitation) {
        return new Box(invitation.inviter().value(), "joining.invitation", "note", invitation.id());
    }
}
