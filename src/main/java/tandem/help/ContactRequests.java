package tandem.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.help.ContactRequestStore.Sealed;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Waiting;

/// People who asked to be reached. A visitor asks and cannot read; coordinators, administrators and the operator of the
/// machine read, and erase what is answered. Each request has a key of its own that goes with it.
@Component
public class ContactRequests {
    private final Gate gate;
    private final ContactRequestStore store;
    private final Keys keys;
    private final Audit audit;
    private final TookStore took;
    private final Clock clock;

    ContactRequests(Gate gate, ContactRequestStore store, Keys keys, Audit audit, TookStore took, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.took = took;
        this.clock = clock;
    }

    /// Keeps a request. The same request again (same id) is kept once. Where it was answered meanwhile, its key is
    /// gone, and somebody asks anew: nobody who was promised a call is passed over.
    public void ask(ContactRequest request) {
        try {
            keys.make(request.id());
        } catch (KeyGone answered) {
            ask(request.as(Ids.next()));
            return;
        }
        gate.run(Actor.VISITOR, () -> store.insert(seal(request)));
    }

    /// Every request not yet answered, the one promised soonest first. For the operator.
    public List<ContactRequest> open() {
        return open(Actor.OPERATOR);
    }

    /// The same, as far as the actor may see.
    public List<ContactRequest> open(Actor actor) {
        var sealed = gate.as(actor, store::all);
        keys.fetch(sealed.stream().map(Sealed::id).toList());
        return sealed.stream().flatMap(each -> opened(each).stream()).toList();
    }

    /// How a request stands.
    ///
    /// @param taken who sees to it, since `since`; empty while nobody does
    /// @param tries how often they were called without being reached, the last time at `tried`
    public record State(
            UUID id,
            Instant asked,
            Optional<Instant> promised,
            Optional<PersonId> taken,
            Optional<Instant> since,
            int tries,
            Optional<Instant> tried) {
        /// Where nothing was promised.
        private static final Duration UNPROMISED = Duration.ofHours(4);

        /// When somebody else is to be asked: halfway to what was promised where nobody has taken it, and at the
        /// promised time in any case.
        public Instant escalates() {
            var by = promised.orElseGet(() -> asked.plus(UNPROMISED));
            return taken.isPresent()
                    ? by
                    : asked.plus(Duration.between(asked, by).dividedBy(2));
        }
    }

    /// How all of them stand, as far as the actor may see, the one promised soonest first.
    public List<State> states(Actor actor) {
        return gate.as(actor, store::states);
    }

    /// Somebody sees to it from now on.
    ///
    /// @return whether nobody did
    public boolean take(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.take(id, me, clock.instant()));
    }

    /// Whoever had taken it gives it back.
    public void release(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> store.release(id, me));
    }

    /// They were called and not reached: the request stays.
    public void tried(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> store.tried(id, me, clock.instant()));
    }

    /// How many the actor may see.
    Waiting.Count count(Actor actor, Instant now) {
        return gate.as(actor, () -> store.count(now));
    }

    /// Erases a request that has been answered; says whether there was one. For the operator.
    public boolean answered(UUID id) {
        return answered(Actor.OPERATOR, id);
    }

    public boolean answered(Actor actor, UUID id) {
        return gate.as(actor, () -> {
            var asked = store.delete(id);
            asked.ifPresent(when -> {
                took.insert(Ids.next(), when, later(when, clock.instant()));
                audit.record(Act.REQUEST_ANSWERED, Optional.empty(), id.toString());
                keys.destroy(id);
            });
            return asked.isPresent();
        });
    }

    /// Erases what was asked before a moment, answered or not; says how many there were.
    int forget(Instant before) {
        return gate.as(Actor.SYSTEM, () -> {
            var erased = store.deleteAskedBefore(before);
            erased.forEach((id, asked) -> {
                took.insert(Ids.next(), asked, null);
                keys.destroy(id);
            });
            took.deleteBefore(clock.instant().minus(TimeToHuman.DAYS));
            return erased.size();
        });
    }

    /// Clocks of two nodes may differ by a little.
    private static Instant later(Instant one, Instant other) {
        return other.isBefore(one) ? one : other;
    }

    Sealed seal(ContactRequest request) {
        var id = request.id();
        return new Sealed(
                id,
                request.asked(),
                request.promised(),
                request.language(),
                seal(id, "name", request.name()),
                request.by(),
                seal(id, "reach", request.reach()),
                seal(id, "best_time", request.bestTime()),
                request.sayWho(),
                seal(id, "words", request.words()));
    }

    /// Empty for one whose key is gone: it is being erased at this moment.
    private Optional<ContactRequest> opened(Sealed row) {
        try {
            return Optional.of(new ContactRequest(
                    row.id(),
                    row.asked(),
                    row.promised(),
                    row.language(),
                    open(row.id(), "name", row.name()),
                    row.by(),
                    open(row.id(), "reach", row.reach()),
                    open(row.id(), "best_time", row.bestTime()),
                    row.sayWho(),
                    open(row.id(), "words", row.words())));
        } catch (KeyGone erased) {
            return Optional.empty();
        }
    }

    private byte @Nullable [] seal(UUID id, String column, String text) {
        return text.isEmpty() ? null : keys.seal(box(id, column), text);
    }

    private String open(UUID id, String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : keys.open(box(id, column), sealed);
    }

    private static Box box(UUID id, String column) {
        return new Box(id, "help.contact_request", column, id);
    }
}
