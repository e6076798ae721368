package tandem.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Event;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// Hears within a second when something about people changes, and knows whether a line still is whose it was.
@Component
class Standing {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final int EVENTS_AT_ONCE = 500;

    /// Longer than between asking for a line and its being there.
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final Gate gate;
    private final SeatStore seats;
    private final Sessions sessions;
    private final EventLog log;
    private final Clock clock;
    private final Map<PersonId, Instant> lately = new ConcurrentHashMap<>();
    private @Nullable AutoCloseable changes;
    private long seen;

    Standing(Gate gate, SeatStore seats, Sessions sessions, EventLog log, Clock clock) {
        this.gate = gate;
        this.seats = seats;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /// From now on this hears of whom something changed.
    void heard(Consumer<Set<PersonId>> ear) {
        seen = log.last(Roles.CHANGES);
        changes = log.subscribe(Roles.CHANGES, () -> follow(ear));
    }

    void close() {
        try {
            var open = changes;
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            LOG.warn("Changes of people are still followed: {}", e.getMessage());
        }
    }

    /// Whether the session of a line stands, and the room is theirs as it was.
    boolean stands(Line line, UUID room) {
        return sessions.of(line.person()).stream().anyMatch(each -> each.id().equals(line.session()))
                && gate.as(Actor.of(line.person()), () -> seats.stands(room, line.leads()));
    }

    /// Makes the places of some people what they may be now.
    ///
    /// @return the rooms in which that is news
    Set<UUID> renewed(Set<PersonId> people) {
        var rooms = new HashSet<>(gate.as(Actor.SYSTEM, () -> seats.vacate(people)));
        people.forEach(each -> rooms.addAll(gate.as(Actor.of(each), seats::renew)));
        return rooms;
    }

    /// Whether something about somebody changed while their line was being opened: whoever heard of that did not know
    /// the line yet.
    boolean changedLately(PersonId person) {
        return lately.containsKey(person);
    }

    private void remember(Set<PersonId> people) {
        var now = clock.instant();
        lately.values().removeIf(each -> each.plus(LATELY).isBefore(now));
        people.forEach(each -> lately.put(each, now));
    }

    private void follow(Consumer<Set<PersonId>> ear) {
        var events = log.after(Roles.CHANGES, seen, EVENTS_AT_ONCE);
        while (!events.isEmpty()) {
            var people = events.stream().map(Event::body).map(PersonId::of).collect(Collectors.toSet());
            remember(people);
            ear.accept(people);
            seen = events.getLast().sequence();
            events = log.after(Roles.CHANGES, seen, EVENTS_AT_ONCE);
        }
    }
}
