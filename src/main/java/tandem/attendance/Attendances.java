package tandem.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What those who lead a session note of who was there. They note it only of those who said that they may, and correct
/// it for a week.
@Component
public class Attendances {
    private static final int DAYS = 7;

    private final Gate gate;
    private final AttendanceStore store;
    private final Circles circles;
    private final Audit audit;
    private final Clock clock;

    Attendances(Gate gate, AttendanceStore store, Circles circles, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody who agreed, by their name in the circle.
    ///
    /// @param id theirs in this circle
    record Somebody(UUID id, PersonId person, String name, boolean there) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Somebody";
        }
    }

    public void agree(PersonId me, CircleId circle) {
        gate.run(Actor.of(me), () -> store.agree(circle, me, today()));
    }

    /// From then on nothing is noted. What was noted before stays until they take it out.
    public void withdraw(PersonId me, CircleId circle) {
        gate.run(Actor.of(me), () -> store.withdraw(circle, me));
    }

    boolean agreed(PersonId me, CircleId circle) {
        return gate.as(Actor.of(me), () -> store.agreedBy(me)).contains(circle);
    }

    /// Those of whom it may be noted, in the order of their names.
    List<Somebody> people(PersonId leader, Session session) {
        var actor = Actor.of(leader);
        return gate.as(actor, () -> {
            var there = store.confirmed(session.circle(), session.day()).stream()
                    .map(AttendanceStore.Confirmed::person)
                    .collect(Collectors.toSet());
            var agreed = store.agreed(session.circle());
            return circles.known(actor, session.circle()).entrySet().stream()
                    .filter(each ->
                            agreed.contains(each.getKey()) && !each.getKey().equals(leader))
                    .map(each -> somebody(each, there))
                    .sorted(Comparator.comparing(Somebody::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    /// Whether it can be noted or corrected now: from its day, by the clock where it takes place, until a week later.
    public boolean open(Session session) {
        var today = clock.instant().atZone(session.when().start().getZone()).toLocalDate();
        return !today.isBefore(earlier(session)) && !today.isAfter(session.day().plusDays(DAYS));
    }

    /// Says who was there, of those who agreed: the others of them were not.
    ///
    /// @param there the ids in the circle
    /// @throws org.springframework.dao.DataAccessException where the actor does not lead it, or it is too late
    public void note(PersonId leader, Session session, Set<UUID> there) {
        var people = people(leader, session);
        gate.run(Actor.of(leader), () -> {
            people.stream()
                    .filter(each -> there.contains(each.id()) && !each.there())
                    .forEach(each -> confirm(leader, session, each.person()));
            store.confirmed(session.circle(), session.day()).stream()
                    .filter(noted -> people.stream()
                            .anyMatch(each -> each.person().equals(noted.person()) && !there.contains(each.id())))
                    .forEach(noted -> correct(leader, noted));
        });
    }

    /// Adds those who were there, of those who agreed; what was noted before stays.
    ///
    /// @param there the ids in the circle
    /// @throws org.springframework.dao.DataAccessException where the actor does not lead it, or it is too late
    public void add(PersonId leader, Session session, Set<UUID> there) {
        gate.run(
                Actor.of(leader),
                () -> people(leader, session).stream()
                        .filter(each -> there.contains(each.id()) && !each.there())
                        .forEach(each -> confirm(leader, session, each.person())));
    }

    /// That a leader noted that they were there, and when.
    Optional<Instant> noted(PersonId me, Session session) {
        return gate.as(Actor.of(me), () -> store.confirmed(session.circle(), session.day())).stream()
                .filter(each -> each.person().equals(me))
                .map(AttendanceStore.Confirmed::at)
                .findFirst();
    }

    /// Takes out what was noted of oneself.
    void takeOut(PersonId me, Session session) {
        gate.run(Actor.of(me), () -> store.delete(session.circle(), session.day(), me));
    }

    List<AttendanceStore.Confirmed> confirmedOf(PersonId me) {
        return gate.as(Actor.of(me), () -> store.confirmedOf(me));
    }

    List<CircleId> agreedBy(PersonId me) {
        return gate.as(Actor.of(me), () -> store.agreedBy(me));
    }

    private void confirm(PersonId leader, Session session, PersonId person) {
        var noted = new AttendanceStore.Confirmed(
                Ids.next(), session.circle(), session.day(), person, leader, clock.instant());
        if (store.confirm(noted)) {
            audit.record(
                    Act.ATTENDANCE_NOTED, Optional.of(person), session.circle().toString());
        }
    }

    private void correct(PersonId leader, AttendanceStore.Confirmed noted) {
        if (store.end(noted.id(), leader, clock.instant())) {
            audit.record(
                    Act.ATTENDANCE_CORRECTED,
                    Optional.of(noted.person()),
                    noted.circle().toString());
        }
    }

    private static Somebody somebody(Map.Entry<PersonId, Fellow> each, Set<PersonId> there) {
        return new Somebody(each.getValue().id(), each.getKey(), each.getValue().name(), there.contains(each.getKey()));
    }

    /// The day it is on, also where it was moved to an earlier one.
    private static LocalDate earlier(Session session) {
        var moved = session.when().start().toLocalDate();
        return moved.isBefore(session.day()) ? moved : session.day();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
