package tandem.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The rooms of which somebody watches from this node. Any node serves anybody: what happens comes from the log, and
/// who is there is written down by the node that holds their line.
@Component
class Halls implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Halls.class);

    /// Twice a second each node looks how far its rooms are, whether or not the bell rang.
    private static final long TICK = 500;

    private static final int SWEEP = 10;
    private static final byte[] BEAT = Frame.of(null, "beat", ".");

    private final Gate gate;
    private final RoomStore rooms;
    private final HallSource source;
    private final Bell bell;
    private final Presence presence;
    private final Standing standing;
    private final Parted parted;
    private final Clock clock;
    private final Map<UUID, Hall> halls = new ConcurrentHashMap<>();
    private final JustIn justIn = new JustIn();
    private final Thread ticker;
    private volatile boolean closed = true;
    private int tick;

    Halls(
            Gate gate,
            RoomStore rooms,
            HallSource source,
            Bell bell,
            Presence presence,
            Standing standing,
            Parted parted,
            Clock clock) {
        this.gate = gate;
        this.rooms = rooms;
        this.source = source;
        this.bell = bell;
        this.presence = presence;
        this.standing = standing;
        this.parted = parted;
        this.clock = clock;
        this.ticker = Thread.ofVirtual().name("rooms").unstarted(this::run);
    }

    /// Somebody has taken a place: their line comes next.
    void entered(CircleId circle, LocalDate day, Seat seat) {
        begin();
        justIn.took(circle, day, seat, clock.instant());
    }

    /// The place that somebody took a moment ago, which is not asked for again; once.
    Optional<Seat> entered(PersonId person, CircleId circle, LocalDate day) {
        return justIn.of(person, circle, day, clock.instant());
    }

    /// Adds a line to its room, after all that it missed.
    void join(UUID room, Line line, long after, boolean back) {
        begin();
        presence.came(line);
        var hall = hall(room);
        if (hall.isEmpty()) {
            line.end(Frame.of(null, "over", "ended"));
            return;
        }
        hall.get().join(line, after, back);
        if (standing.changedLately(line.person())) {
            check(hall.get(), line);
        }
    }

    /// Hears that a line has ended.
    void left(UUID room, Line line) {
        presence.went(line);
        var hall = halls.get(room);
        if (hall != null) {
            hall.leave(line);
        }
    }

    /// Somebody without a script looked at the page of the room.
    void touched(Seat seat) {
        begin();
        presence.touched(seat.id());
    }

    /// The page of whoever has a place has said that it lives; its line may be at another node.
    void lives(Seat seat) {
        begin();
        presence.lives(seat.id());
    }

    /// Somebody left by themselves.
    void gone(Seat seat) {
        presence.left(seat.id());
        justIn.forget(seat.person());
    }

    /// Somebody was asked to leave: the place they took a moment ago is to be asked for again.
    void removed(Seat seat) {
        justIn.forget(seat.person());
    }

    /// The place from which somebody has watched a room here, as it was when their line opened.
    ///
    /// @param path of the room's page
    Optional<Seat> sits(PersonId person, String path) {
        return halls.values().stream()
                .filter(hall -> hall.path().equals(path))
                .flatMap(hall -> hall.place(person).stream())
                .findFirst();
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
        standing.close();
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
            var known = halls.get(room);
            return Optional.of(known == null ? begun(room) : known);
        } catch (NoSuchElementException over) {
            return Optional.empty();
        }
    }

    /// Whoever was blocked this moment is so from its beginning; what was heard of meanwhile did not reach it yet.
    private Hall begun(UUID room) {
        part();
        var hall = halls.computeIfAbsent(room, each -> new Hall(each, source, parted));
        hall.part();
        return hall;
    }

    private synchronized void begin() {
        if (ticker.getState() == Thread.State.NEW && !closed) {
            bell.heard((room, what) -> {
                var hall = halls.get(room);
                if (hall != null) {
                    hall.heard(what);
                }
            });
            standing.heard(this::changed);
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
        if (!halls.isEmpty()) {
            look();
            beat();
        }
        presence.tell();
        if (!halls.isEmpty() && tick % SWEEP == 0) {
            presence.sweep(Set.copyOf(halls.keySet()));
            halls.values().forEach(Hall::putOut);
        }
    }

    /// One that begins meanwhile was not asked for, and is not over.
    private void look() {
        var open = List.copyOf(halls.values());
        var asked = open.stream().map(Hall::room).collect(Collectors.toSet());
        var heads = gate.as(Actor.SYSTEM, () -> rooms.heads(asked)).stream()
                .collect(Collectors.toMap(RoomStore.Head::room, Function.identity()));
        for (Hall hall : open) {
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
                if (line.old()) {
                    hall.leave(line);
                    line.end(null);
                } else if (line.quiet()) {
                    line.send(BEAT);
                }
            }
        }
    }

    private void changed(Set<PersonId> people) {
        people.forEach(justIn::forget);
        standing.renewed(people).forEach(bell::ring);
        halls.values().forEach(hall -> check(hall, people));
        part();
    }

    private void part() {
        if (parted.read()) {
            halls.values().forEach(Hall::part);
        }
    }

    /// Something about these people changed: a line stays where its session stands and the room is theirs as it was.
    /// Whoever one of them blocked may watch from here, and they from elsewhere.
    private void check(Hall hall, Set<PersonId> people) {
        hall.lines().stream().filter(line -> people.contains(line.person())).forEach(line -> check(hall, line));
    }

    private void check(Hall hall, Line line) {
        if (!standing.stands(line, hall.room())) {
            hall.leave(line);
            line.end(Frame.of(null, "over", "signed-out"));
        }
    }
}
