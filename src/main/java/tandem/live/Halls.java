package tandem.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Event;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// The rooms of which somebody watches from this node, and who is in them. Any node serves anybody: what happens comes
/// from the log, and who is there is written down by the node that holds their line.
@Component
class Halls implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Halls.class);

    /// Twice a second each node looks how far its rooms are, whether or not the bell rang.
    private static final long TICK = 500;

    /// A line is written to at least this often, so that it stays open and its end is noticed.
    private static final int BEATS = 10;

    /// A node that has said nothing for so long has died, and whoever was there with it counts as gone.
    static final Duration LOST = Duration.ofSeconds(30);

    /// Of one person: a few tabs, and those that have dropped and are not missed yet.
    private static final int MOST_LINES = 12;

    private static final int SWEEP = 10;
    private static final byte[] BEAT = {':', '\n', '\n'};
    private static final int EVENTS_AT_ONCE = 500;

    private final Gate gate;
    private final RoomStore rooms;
    private final SeatStore seats;
    private final HallSource source;
    private final Bell bell;
    private final Sessions sessions;
    private final EventLog log;
    private final Clock clock;
    private final Map<UUID, Hall> halls = new ConcurrentHashMap<>();
    private final Attending attending = new Attending();
    private final Thread ticker;
    private @Nullable AutoCloseable changes;
    private long changesSeen;
    private volatile boolean closed = true;
    private int tick;

    Halls(
            Gate gate,
            RoomStore rooms,
            SeatStore seats,
            HallSource source,
            Bell bell,
            Sessions sessions,
            EventLog log,
            Clock clock) {
        this.gate = gate;
        this.rooms = rooms;
        this.seats = seats;
        this.source = source;
        this.bell = bell;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
        this.ticker = Thread.ofVirtual().name("rooms").unstarted(this::run);
    }

    /// Adds a line to its room, after all that it missed.
    void join(UUID room, Line line, long after, boolean back) {
        begin();
        attending.came(line.seat(), clock.instant());
        var hall = hall(room);
        if (hall.isEmpty()) {
            line.end(Frame.of(null, "over", "ended"));
            return;
        }
        hall.get().join(line, after, back);
    }

    /// Hears that a line has ended.
    void left(UUID room, Line line) {
        attending.went(line.seat(), clock.instant());
        var hall = halls.get(room);
        if (hall != null) {
            hall.leave(line);
        }
    }

    /// Whether one more line is more than one person needs.
    boolean enough(Seat seat) {
        return attending.lines(seat.id()) >= MOST_LINES;
    }

    /// Somebody without a script looked at the page of the room.
    void touched(Seat seat) {
        begin();
        attending.touched(seat.id(), clock.instant());
    }

    /// Somebody left by themselves.
    void gone(Seat seat) {
        attending.left(seat.id());
    }

    /// How many lines are open here.
    int lines() {
        return halls.values().stream().mapToInt(hall -> hall.lines().size()).sum();
    }

    @Override
    public void start() {
        closed = false;
    }

    /// Before the server waits for what is still under way: lines never end by themselves.
    @Override
    public void stop() {
        closed = true;
        halls.values().forEach(hall -> hall.close("again"));
        halls.clear();
        ticker.interrupt();
        try {
            var open = changes;
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            LOG.warn("Changes of people are still followed: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return !closed;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private Optional<Hall> hall(UUID room) {
        try {
            return Optional.of(halls.computeIfAbsent(room, each -> new Hall(each, source)));
        } catch (NoSuchElementException over) {
            return Optional.empty();
        }
    }

    private synchronized void begin() {
        if (ticker.getState() == Thread.State.NEW && !closed) {
            bell.heard(room -> {
                var hall = halls.get(room);
                if (hall != null) {
                    hall.wake();
                }
            });
            changesSeen = log.last(Roles.CHANGES);
            changes = log.subscribe(Roles.CHANGES, this::peopleChanged);
            ticker.start();
        }
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(TICK);
                tick();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("Rooms could not be looked after and are tried again: {}", e.getMessage());
                }
            }
        }
    }

    private void tick() {
        tick++;
        tellWhoIsHere();
        if (!halls.isEmpty()) {
            look();
            beat();
        }
    }

    /// First the places, then, apart from that, the rooms: nobody waits in a ring.
    private void tellWhoIsHere() {
        var now = clock.instant();
        var news = attending.news(now);
        boolean sweep = tick % SWEEP == 0 && !halls.isEmpty();
        if (news.none() && !sweep) {
            return;
        }
        Set<UUID> changed = new HashSet<>();
        try {
            gate.run(Actor.SYSTEM, () -> {
                if (!news.here().isEmpty()) {
                    var said = seats.here(news.here(), now);
                    said.stream().filter(SeatStore.Touched::news).forEach(each -> changed.add(each.room()));
                    attending.again(without(news.here(), said));
                }
                if (!news.gone().isEmpty()) {
                    seats.gone(news.gone(), now.minus(Attending.AGAIN.plusSeconds(2)))
                            .forEach(each -> changed.add(each.room()));
                }
                if (sweep) {
                    seats.lost(halls.keySet(), now.minus(LOST)).forEach(each -> changed.add(each.room()));
                }
            });
        } catch (RuntimeException failed) {
            attending.again(news.here());
            throw failed;
        }
        if (!changed.isEmpty()) {
            gate.run(Actor.SYSTEM, () -> rooms.company(changed));
            changed.forEach(bell::ring);
        }
    }

    private static List<UUID> without(List<UUID> all, List<SeatStore.Touched> said) {
        var done = said.stream().map(SeatStore.Touched::seat).collect(Collectors.toSet());
        return all.stream().filter(each -> !done.contains(each)).toList();
    }

    private void look() {
        var heads = gate.as(Actor.SYSTEM, () -> rooms.heads(halls.keySet())).stream()
                .collect(Collectors.toMap(RoomStore.Head::room, Function.identity()));
        for (Hall hall : halls.values()) {
            hall.heard(heads.get(hall.room()));
            if (!heads.containsKey(hall.room()) && hall.empty()) {
                hall.close("ended");
                halls.remove(hall.room(), hall);
            }
        }
    }

    private void beat() {
        for (Hall hall : halls.values()) {
            for (Line line : hall.lines()) {
                if (Math.floorMod(line.hashCode(), BEATS) == tick % BEATS) {
                    if (line.old()) {
                        hall.leave(line);
                        line.end(null);
                    } else {
                        line.send(BEAT);
                    }
                }
            }
        }
    }

    private void peopleChanged() {
        var events = log.after(Roles.CHANGES, changesSeen, EVENTS_AT_ONCE);
        while (!events.isEmpty()) {
            var people = events.stream().map(Event::body).map(PersonId::of).collect(Collectors.toSet());
            halls.values().forEach(hall -> check(hall, people));
            changesSeen = events.getLast().sequence();
            events = log.after(Roles.CHANGES, changesSeen, EVENTS_AT_ONCE);
        }
    }

    /// Something about these people changed: a line stays where its session stands and the room is still theirs.
    private void check(Hall hall, Set<PersonId> people) {
        var theirs = hall.lines().stream()
                .filter(line -> people.contains(line.person()))
                .toList();
        for (Line line : theirs) {
            if (!stands(line, hall.room())) {
                hall.leave(line);
                line.end(Frame.of(null, "over", "signed-out"));
            }
        }
        if (!theirs.isEmpty()) {
            hall.refresh();
        }
    }

    private boolean stands(Line line, UUID room) {
        return sessions.of(line.person()).stream().anyMatch(each -> each.id().equals(line.session()))
                && gate.as(Actor.of(line.person()), () -> seats.stands(room));
    }
}
