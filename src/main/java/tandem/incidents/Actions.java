package tandem.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.oncall.Nudges;
import tandem.people.Endings;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.web.PublicAddress;

/// What somebody may not do here for a while. The database holds it from the moment it is kept; whatever is open
/// elsewhere hears of it within a second.
@Component
public class Actions {
    private static final Duration OUT_LASTS = Duration.ofDays(2);

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int CODE_LETTERS = 16;

    private final Gate gate;
    private final ActionStore store;
    private final Circles circles;
    private final Endings endings;
    private final Nudges nudges;
    private final PublicAddress address;
    private final Outbox outbox;
    private final EventLog log;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Actions(
            Gate gate,
            ActionStore store,
            Circles circles,
            Endings endings,
            Nudges nudges,
            PublicAddress address,
            Outbox outbox,
            EventLog log,
            Audit audit,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.endings = endings;
        this.nudges = nudges;
        this.address = address;
        this.outbox = outbox;
        this.log = log;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// Does it, once for each id.
    ///
    /// @return whether it was done now
    /// @throws org.springframework.dao.DataAccessException where the actor may not do so much
    public boolean act(Action action) {
        keys.make(action.id());
        var actor = Actor.of(action.by());
        var letter = action.kind() == Kind.OUT ? out(action) : Optional.<Letter>empty();
        return gate.as(actor, () -> {
            if (!store.insert(sealed(action))) {
                return false;
            }
            switch (action.kind()) {
                case REMOVE ->
                    circles.putOut(actor, action.person(), action.circle().orElseThrow());
                case OUT -> {
                    endings.shutOut(action.by(), action.person());
                    letter.ifPresent(each -> outbox.send(actor, each));
                }
                case NOTE, WARN, MUTE, PAUSE, BAN -> {}
            }
            audit.record(Act.ACTED, Optional.of(action.person()), action.kind().code());
            log.append(Roles.CHANGES, action.person().toString());
            return true;
        });
    }

    /// Whether just this stands under its id, such as after a second tap.
    boolean done(Action action) {
        return visibleTo(Actor.of(action.by()), action.id())
                .filter(action::asks)
                .isPresent();
    }

    /// Tells somebody who does not come in any more where to read why; nothing of it stands in the letter. None
    /// for whoever has no address here: those who handle it tell them the code.
    private Optional<Letter> out(Action action) {
        return nudges.to(action.person(), "incidents.out", OUT_LASTS, address.of("/appeal"), code(action.id()));
    }

    /// Ends it before its time.
    ///
    /// @return whether it stood and is theirs to end
    boolean end(PersonId me, UUID id) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            var found = store.byId(id);
            if (found.isEmpty() || !store.end(id, me, clock.instant())) {
                return false;
            }
            var person = found.get().person();
            if (found.get().kind() == Kind.OUT) {
                endings.letIn(actor, person);
            }
            audit.record(
                    Act.ACTION_ENDED, Optional.of(person), found.get().kind().code());
            log.append(Roles.CHANGES, person.toString());
            return true;
        });
    }

    /// Lets those in again whose time out is over.
    void letIn() {
        var now = clock.instant();
        gate.as(Actor.SYSTEM, store::out).stream()
                .filter(each -> each.ended() == null && over(each.until(), now))
                .forEach(each -> endings.letIn(Actor.SYSTEM, each.person()));
    }

    /// In the last day: whoever was let in then stays in.
    private static boolean over(@Nullable Instant until, Instant now) {
        return until != null && !until.isAfter(now) && until.isAfter(now.minus(Duration.ofDays(1)));
    }

    /// What touches somebody, the newest first; for themselves.
    public List<Action> touching(PersonId me) {
        return opened(gate.as(Actor.of(me), () -> store.touching(me)));
    }

    Optional<Action> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    List<Action> on(PersonId me, UUID incident) {
        return opened(gate.as(Actor.of(me), () -> store.on(incident)));
    }

    /// Those that stand in a circle, as far as the actor may know.
    List<Action> in(PersonId me, CircleId circle) {
        return opened(gate.as(Actor.of(me), () -> store.in(circle)));
    }

    List<Action> between(PersonId me, Instant from, Instant to) {
        return opened(gate.as(Actor.of(me), () -> store.between(from, to)));
    }

    /// The one of somebody who does not come in any more, by the code in the letter.
    Optional<Action> byCode(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return gate.as(Actor.DOOR, store::out).stream()
                .filter(each -> each.ended() == null && code(each.id()).equals(code))
                .findFirst()
                .map(this::open);
    }

    /// What lets whoever is out read why, and answer. It follows from the id and a key that is not in the database, so
    /// that those who handle it can say it again to somebody without e-mail.
    String code(UUID action) {
        var code = new StringBuilder();
        for (byte each : keys.fingerprint("appeal", action.toString())) {
            code.append(LETTERS.charAt(Byte.toUnsignedInt(each) % LETTERS.length()));
        }
        return code.substring(0, CODE_LETTERS);
    }

    private List<Action> opened(List<ActionStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(ActionStore.Sealed::id).toList());
        return sealed.stream().map(this::open).toList();
    }

    private Action open(ActionStore.Sealed sealed) {
        return new Action(
                sealed.id(),
                sealed.incident(),
                sealed.person(),
                sealed.circle(),
                sealed.kind(),
                keys.open(box(sealed.id()), sealed.why()),
                sealed.at(),
                sealed.by(),
                sealed.until(),
                sealed.ended());
    }

    private ActionStore.Sealed sealed(Action action) {
        return new ActionStore.Sealed(
                action.id(),
                action.incident(),
                action.person(),
                action.where(),
                action.kind(),
                keys.seal(box(action.id()), action.why()),
                action.at(),
                action.by(),
                action.last(),
                null);
    }

    private static Box box(UUID action) {
        return new Box(action, "incidents.action", "why", action);
    }
}
