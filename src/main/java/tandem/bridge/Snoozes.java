package tandem.bridge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Contacts that are put off for a few days. Why, the person they are about reads as well.
@Component
class Snoozes {
    private final Gate gate;
    private final SnoozeStore store;
    private final Touchpoints touchpoints;
    private final Keys keys;
    private final Clock clock;

    Snoozes(Gate gate, SnoozeStore store, Touchpoints touchpoints, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.touchpoints = touchpoints;
        this.keys = keys;
        this.clock = clock;
    }

    record Snooze(PersonId by, Instant at, LocalDate until, String reason) {
        /// Nothing of why.
        @Override
        public String toString() {
            return "Snooze until " + until;
        }
    }

    /// Moves the next contact to a later day; what it is for stays. The same again (same id) changes nothing, nor does
    /// it where none is planned.
    void snooze(PersonId by, PersonId person, UUID id, LocalDate until, String reason) {
        var actor = Actor.of(by);
        gate.run(
                actor,
                () -> touchpoints.next(actor, person).ifPresent(next -> {
                    var put = new SnoozeStore.Snoozed(
                            id, person, by, clock.instant(), until, keys.seal(box(person, id), reason));
                    if (store.insert(put)) {
                        touchpoints.replan(actor, person, new Due(until, next.kind(), next.way()));
                    }
                }));
    }

    /// The newest first.
    List<Snooze> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person)).stream()
                .map(each -> new Snooze(
                        each.by(), each.at(), each.until(), keys.open(box(person, each.id()), each.reason())))
                .toList();
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "bridge.snooze", "reason", id);
    }
}
