package tandem.safety;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.setup.Approvers;
import tandem.setup.SecondApprover;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// What needs two: asked for by one, decided by another. Where a team has no other, somebody outside is written to,
/// with
/// a code of which only a keyed hash stays here.
@Component
class Approvals {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int CODE_LETTERS = 16;

    private final Gate gate;
    private final ApprovalStore store;
    private final People people;
    private final Approvers approvers;
    private final Outbox outbox;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Approvals(
            Gate gate,
            ApprovalStore store,
            People people,
            Approvers approvers,
            Outbox outbox,
            Audit audit,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.approvers = approvers;
        this.outbox = outbox;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// Who can give the second yes.
    enum Second {
        COLLEAGUE,
        OUTSIDE,
        NOBODY
    }

    Second second(PersonId asker) {
        boolean colleague = Stream.of(Role.COORDINATOR, Role.SUPERVISOR)
                .flatMap(role -> people.idsWith(Actor.SYSTEM, role).stream())
                .anyMatch(each -> !each.equals(asker));
        if (colleague) {
            return Second.COLLEAGUE;
        }
        return approvers.current(Actor.SYSTEM).isPresent() ? Second.OUTSIDE : Second.NOBODY;
    }

    /// Asks, once for each id. Somebody outside is written to only where nobody else here could answer.
    ///
    /// @param letter makes the letter with the code
    /// @throws org.springframework.dao.DataAccessException where the asker does not work with people here
    void ask(PersonId asker, UUID id, String reason, BiFunction<SecondApprover, String, Letter> letter) {
        var outside =
                second(asker) == Second.OUTSIDE ? approvers.current(Actor.SYSTEM) : Optional.<SecondApprover>empty();
        var code = code();
        var sealed = keys.seal(box(asker, id), reason);
        gate.run(Actor.of(asker), () -> {
            if (store.insert(id, asker, sealed, clock.instant(), outside.map(approver -> fingerprint(code)))) {
                audit.record(Act.BULK_EXPORT_ASKED, Optional.empty(), id.toString());
                outside.ifPresent(approver -> outbox.send(Actor.of(asker), letter.apply(approver, code)));
            }
        });
    }

    /// The newest of everybody's, as far as the actor may know.
    List<Approval> newest(Actor actor) {
        return gate.as(actor, store::newest).stream().map(this::open).toList();
    }

    /// A colleague's word.
    ///
    /// @return whether it waited for it, and was not about what they asked for themselves
    boolean decide(PersonId by, UUID id, boolean granted) {
        return decide(Actor.of(by), id, Optional.of(by), granted);
    }

    /// What somebody outside is asked, by the code that they were sent.
    Optional<Approval> asked(String code) {
        return gate.as(Actor.DOOR, () -> store.byCode(fingerprint(code), earliest()))
                .map(this::open);
    }

    boolean decide(String code, boolean granted) {
        return gate.as(
                Actor.DOOR,
                () -> store.byCode(fingerprint(code), earliest())
                        .map(found -> decide(Actor.DOOR, found.id(), Optional.empty(), granted))
                        .orElse(false));
    }

    private boolean decide(Actor actor, UUID id, Optional<PersonId> by, boolean granted) {
        return gate.as(actor, () -> {
            var asker = store.decide(id, by, granted, clock.instant());
            asker.ifPresent(person ->
                    audit.record(granted ? Act.BULK_EXPORT_GRANTED : Act.BULK_EXPORT_REFUSED, asker, id.toString()));
            return asker.isPresent();
        });
    }

    private Instant earliest() {
        return clock.instant().minus(Approval.DECIDED_WITHIN);
    }

    private Approval open(ApprovalStore.Sealed sealed) {
        return new Approval(
                sealed.id(),
                sealed.asker(),
                keys.open(box(sealed.asker(), sealed.id()), sealed.reason()),
                sealed.at(),
                sealed.outside(),
                sealed.decision(),
                sealed.usedAt());
    }

    private String code() {
        return random.ints(CODE_LETTERS, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private byte[] fingerprint(String code) {
        return keys.fingerprint("approval", code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static Box box(PersonId asker, UUID approval) {
        return new Box(asker.value(), "safety.approval", "reason", approval);
    }
}
