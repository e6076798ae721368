package tandem.texting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.oncall.Roster;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who waits for a person. Each has an owner and a clock from the moment it arises; when the clock runs out and nobody
/// said that they see to it, the next is called, and so on until somebody does.
@Component
class Waits {
    /// Whoever said that they see to it has so long; then it rings on.
    private static final Duration TAKEN_LASTS = Duration.ofHours(1);

    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 50;

    private final Gate gate;
    private final WaitingStore store;
    private final Owners owners;
    private final Calling calling;
    private final Roster roster;
    private final Programs programs;
    private final Clock clock;

    Waits(
            Gate gate,
            WaitingStore store,
            Owners owners,
            Calling calling,
            Roster roster,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.owners = owners;
        this.calling = calling;
        this.roster = roster;
        this.programs = programs;
        this.clock = clock;
    }

    /// Makes sure that somebody sees to them. Who waits already waits no longer than before, and sooner for what is
    /// graver. Within the system's open unit of work.
    void open(Whose whose, Why why) {
        gate.run(Actor.SYSTEM, () -> {
            var now = clock.instant();
            var owner = owners.first(whose, why, now);
            var fresh = new WaitingStore.Row(Ids.next(), whose, why, now, due(why, now), owner.orElse(null), null);
            if (store.insert(fresh)) {
                owner.ifPresent(each -> calling.call(fresh.id(), each, why));
            } else {
                store.open(whose).ifPresent(there -> again(there, fresh));
            }
        });
    }

    private void again(WaitingStore.Row there, WaitingStore.Row fresh) {
        boolean unheard = fresh.why().now() && there.taken() != null;
        if (fresh.why().graverThan(there.why()) || unheard) {
            store.graver(there.id(), graver(there.why(), fresh.why()), fresh.due(), fresh.owner());
            fresh.sees().ifPresent(each -> calling.call(there.id(), each, fresh.why()));
        }
    }

    private static Why graver(Why one, Why other) {
        return one.graverThan(other) ? one : other;
    }

    /// What cannot wait rings in five minutes at any hour. A call comes when the program promises one. Anything else is
    /// read within half an hour of somebody being on duty.
    private Instant due(Why why, Instant now) {
        return switch (why) {
            case HARD, NUMBER, LOBBY -> now.plus(why.pause());
            case CALL ->
                programs.current().repliesBy(now).orElseGet(() -> onDuty(now).plus(A_WHILE));
            case WORDS -> onDuty(now).plus(A_WHILE);
            case WRONG -> onDuty(now).plus(Duration.ofHours(4));
        };
    }

    private Instant onDuty(Instant now) {
        var duty = roster.duty();
        return duty.now() ? now : duty.begins().orElse(now);
    }

    /// Somebody says that they see to it.
    boolean take(PersonId me, UUID waiting) {
        var now = clock.instant();
        return gate.as(Actor.of(me), () -> store.take(waiting, me, now, now.plus(TAKEN_LASTS)));
    }

    /// They were answered. Within the actor's open unit of work, or one of its own.
    boolean end(PersonId me, Whose whose) {
        return gate.as(Actor.of(me), () -> store.end(whose, me, clock.instant()));
    }

    /// Ends it where it can wait. Within the actor's open unit of work.
    void reached(PersonId me, Whose whose) {
        of(Actor.of(me), whose).filter(row -> !row.why().now()).ifPresent(row -> end(me, whose));
    }

    Optional<WaitingStore.Row> of(Actor actor, Whose whose) {
        return gate.as(actor, () -> store.open(whose));
    }

    /// Calls the next wherever nobody came in time. Harmless as often as it runs, on however many nodes.
    ///
    /// @return how many were called
    int ring() {
        var now = clock.instant();
        int called = 0;
        for (var id : gate.as(Actor.SYSTEM, () -> store.ringing(now, AT_ONCE))) {
            called += gate.as(
                    Actor.SYSTEM,
                    () -> store.ringing(id, now).map(row -> ring(row, now)).orElse(0));
        }
        return called;
    }

    private int ring(WaitingStore.Row row, Instant now) {
        var called =
                store.calls(row.id()).stream().map(WaitingStore.Call::person).toList();
        var next = owners.next(row.whose(), row.why(), called, now);
        var whom = next.isEmpty() ? owners.again(row.whose(), now) : next;
        whom.forEach(each -> calling.call(row.id(), each, row.why()));
        var owner = whom.size() == 1 ? whom.stream().findFirst() : Optional.<PersonId>empty();
        store.rang(
                row.id(), owner, now.plus(next.isEmpty() ? A_WHILE : row.why().pause()));
        return whom.size();
    }

    void forget(Instant before) {
        gate.run(Actor.SYSTEM, () -> store.deleteEndedBefore(before));
    }
}
