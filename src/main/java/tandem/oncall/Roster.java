package tandem.oncall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who is called when it cannot wait, and whether anybody is. Pages that promise a time ask here: a promise that nobody
/// staffs is not made.
@Component
public class Roster {
    public static final int RANKS = 3;
    private static final int DAYS_AHEAD = 8;

    /// For so long one node may not know what was changed at another: pages of conversations ask often.
    private static final long REMEMBERED = 5_000_000_000L;

    private final Gate gate;
    private final RosterStore store;
    private final Programs programs;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Known known;

    Roster(Gate gate, RosterStore store, Programs programs, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.programs = programs;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(List<Slot> slots, List<Change> changes, long read) {
        Optional<PersonId> who(Instant moment, ZoneId zone, int rank) {
            var change = changes.reversed().stream()
                    .filter(each -> each.rank() == rank && each.holds(moment))
                    .findFirst();
            if (change.isPresent()) {
                return change.get().person();
            }
            var here = moment.atZone(zone);
            return slots.stream()
                    .filter(each -> each.rank() == rank && each.holds(here))
                    .map(Slot::person)
                    .findFirst();
        }
    }

    /// Those to call at a moment, in their order; nobody twice.
    public List<PersonId> at(Instant moment) {
        return at(known(), moment);
    }

    /// Whether somebody is on duty now; otherwise when the next one begins.
    public Duty duty() {
        var now = clock.instant();
        var known = known();
        if (!at(known, now).isEmpty()) {
            return new Duty(true, null);
        }
        return new Duty(false, begins(known, now).orElse(null));
    }

    /// Whether somebody is on duty at any moment until then, so that a time may be promised.
    public boolean keeps(Instant until) {
        var duty = duty();
        return duty.now() || duty.begins().filter(next -> !next.isAfter(until)).isPresent();
    }

    public List<Slot> slots(Actor actor) {
        return gate.as(actor, () -> store.slots(false));
    }

    public List<Change> changes(Actor actor) {
        return gate.as(actor, () -> store.changes(clock.instant()));
    }

    /// @throws org.springframework.dao.DataAccessException where the actor does not work with people here
    public void add(PersonId by, Slot slot) {
        change(by, () -> {
            store.insert(slot);
            return true;
        });
    }

    public void add(PersonId by, Change other) {
        change(by, () -> {
            store.insert(other);
            return true;
        });
    }

    public boolean endSlot(PersonId by, UUID slot) {
        return change(by, () -> store.deleteSlot(slot));
    }

    public boolean endChange(PersonId by, UUID other) {
        return change(by, () -> store.deleteChange(other));
    }

    private boolean change(PersonId by, java.util.function.BooleanSupplier work) {
        boolean done = gate.as(Actor.of(by), () -> {
            boolean changed = work.getAsBoolean();
            if (changed) {
                audit.record(Act.ROSTER_CHANGED, Optional.empty(), "");
            }
            return changed;
        });
        known = null;
        return done;
    }

    private List<PersonId> at(Known known, Instant moment) {
        var zone = programs.current().zone();
        return IntStream.rangeClosed(1, RANKS)
                .mapToObj(rank -> known.who(moment, zone, rank))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Duty begins where a slot does, or where a change begins or ends.
    private Optional<Instant> begins(Known known, Instant now) {
        var zone = programs.current().zone();
        var today = now.atZone(zone).toLocalDate();
        var changes = known.changes().stream().flatMap(change -> Stream.of(change.from(), change.until()));
        var slots = known.slots().stream().flatMap(slot -> starts(slot, today, zone));
        return Stream.concat(changes, slots)
                .filter(each -> each.isAfter(now))
                .sorted()
                .filter(each -> !at(known, each).isEmpty())
                .findFirst();
    }

    private static Stream<Instant> starts(Slot slot, LocalDate today, ZoneId zone) {
        LocalTime from = slot.from();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(date -> date.getDayOfWeek() == slot.day())
                .map(date -> date.atTime(from).atZone(zone).toInstant());
    }

    private Known known() {
        var remembered = known;
        if (remembered == null || System.nanoTime() - remembered.read() > REMEMBERED) {
            long read = System.nanoTime();
            remembered =
                    gate.as(Actor.SYSTEM, () -> new Known(store.slots(true), store.changes(clock.instant()), read));
            known = remembered;
        }
        return remembered;
    }
}
