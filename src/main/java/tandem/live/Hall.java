package tandem.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One room on this node: what happened there lately, who is there, and the lines to whoever watches from here. A
/// thread of its own reads the log whenever the bell rings and passes on what is new; it waits for no line.
final class Hall {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    /// So much of what happened is ready for those who come back; what is older is read from the log.
    private static final int READY = 300;

    private static final int AT_ONCE = 500;

    /// Far less than what a line may leave waiting.
    private static final int TOGETHER = 64;

    /// Nobody reads more names than this, and a line holds only so much.
    private static final int NAMES = 1_500;

    private final UUID room;
    private final HallSource source;
    private final Semaphore signal = new Semaphore(1);
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    // What follows is guarded by this.
    private final ArrayDeque<Frame> ready = new ArrayDeque<>();
    private long readyFrom;
    private @Nullable Frame state;
    private long last;
    private Map<UUID, Seat> seats = new HashMap<>();
    private Set<Map.Entry<UUID, UUID>> parted = new HashSet<>();
    private Map<UUID, String> present = new LinkedHashMap<>();
    private Set<UUID> waiting = new HashSet<>();
    private byte @Nullable [] everybody;

    private volatile long seenLast;
    private volatile long seenCompany = -1;

    /// @throws java.util.NoSuchElementException where the room is over
    Hall(UUID room, HallSource source) {
        this.room = room;
        this.source = source;
        begin();
        this.thread = Thread.ofVirtual().name("room-" + room).start(this::work);
    }

    UUID room() {
        return room;
    }

    boolean empty() {
        return lines.isEmpty();
    }

    Collection<Line> lines() {
        return lines;
    }

    void wake() {
        signal.release();
    }

    /// How far the room is, by its row; null where it is over.
    void heard(RoomStore.@Nullable Head head) {
        if (head == null || head.last() != seenLast || head.company() != seenCompany) {
            wake();
        }
    }

    /// Adds a line, which first gets everything that it missed: nothing twice, and nothing not at all.
    ///
    /// @param after the number of what it has; it gets all that came later
    /// @param back whether it was here before; only then it gets what passes between browsers
    void join(Line line, long after, boolean back) {
        long from = after;
        while (true) {
            synchronized (this) {
                if (closed) {
                    line.end(Frame.of(null, "over", "ended"));
                    return;
                }
                if (from >= readyFrom) {
                    seats.merge(line.seat(), line.sits(), Hall::newer);
                    greet(line, from, back);
                    lines.add(line);
                    return;
                }
            }
            from = older(line, from, back);
        }
    }

    /// What a line knows of its own place is from a moment ago; but whoever was asked to leave stays out.
    private static Seat newer(Seat known, Seat read) {
        return known.state() == Seat.State.REMOVED ? known : read;
    }

    /// What is not ready any more comes from the log.
    private long older(Line line, long from, boolean back) {
        var found = source.after(room, from, AT_ONCE);
        synchronized (this) {
            long until = readyFrom;
            found.stream()
                    .filter(each -> each.kind() != Happened.Kind.ROOM && each.sequence() <= until)
                    .map(this::frame)
                    .forEach(each -> pass(each, line, back));
            return found.isEmpty() ? until : Math.min(found.getLast().sequence(), until);
        }
    }

    void leave(Line line) {
        lines.remove(line);
    }

    /// Somebody in it may have blocked somebody.
    void refresh() {
        var anew = new HashSet<>(source.parted(room));
        synchronized (this) {
            if (!anew.equals(parted)) {
                parted = anew;
                lines.stream().filter(this::special).forEach(line -> line.send(everybody(line)));
            }
        }
    }

    /// What was said there is not kept here either.
    void close(String why) {
        closed = true;
        signal.release();
        forget(why);
    }

    private synchronized void forget(String why) {
        lines.forEach(line -> line.end(Frame.of(null, "over", why)));
        lines.clear();
        ready.clear();
        state = null;
        seats = new HashMap<>();
        present = new LinkedHashMap<>();
        everybody = null;
    }

    private synchronized void begin() {
        var now = source.now(room).orElseThrow();
        last = now.room().last();
        seenLast = last;
        seenCompany = now.room().company();
        take(now);
        present = presence(now);
        var lately = source.latest(room, READY);
        lately.stream()
                .filter(each -> each.kind() != Happened.Kind.ROOM && each.sequence() <= last)
                .map(this::frame)
                .forEach(ready::add);
        readyFrom = lately.size() < READY ? 0 : lately.getFirst().sequence() - 1;
        lately.stream()
                .filter(each -> each.kind() == Happened.Kind.ROOM && each.sequence() <= last)
                .reduce((one, other) -> other)
                .ifPresent(newest -> state = source.state(newest, now));
    }

    private void greet(Line line, long from, boolean back) {
        line.send(everybody(line));
        boolean shown = state == null || state.sequence() <= from;
        for (Frame frame : ready) {
            if (!shown && Objects.requireNonNull(state).sequence() < frame.sequence()) {
                pass(Objects.requireNonNull(state), line, back);
                shown = true;
            }
            if (frame.sequence() > from) {
                pass(frame, line, back);
            }
        }
        if (!shown) {
            pass(Objects.requireNonNull(state), line, back);
        }
    }

    private void work() {
        try {
            while (true) {
                signal.acquire();
                if (closed) {
                    return;
                }
                signal.drainPermits();
                catchUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() throws InterruptedException {
        try {
            var news = source.after(room, last, AT_ONCE);
            if (news.isEmpty() && !moved() || closed) {
                return;
            }
            boolean anew = news.isEmpty() || news.stream().anyMatch(this::changes);
            var now = anew ? source.now(room) : Optional.<Now>empty();
            if (anew && now.isEmpty()) {
                close("ended");
            } else {
                passOn(news, now.orElse(null));
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("A room could not be followed and is tried again.", e);
                Thread.sleep(1_000);
                signal.release();
            }
        }
    }

    /// Nothing was said: whether somebody came or went. A room that is over is closed.
    private boolean moved() {
        var head = source.head(room);
        if (head.isEmpty()) {
            close("ended");
        }
        return head.isPresent() && head.get().company() != seenCompany;
    }

    /// @param now how the room is, read after the news; null where nothing of it has changed
    private synchronized void passOn(List<Happened> news, @Nullable Now now) {
        if (now != null) {
            take(now);
        }
        // Of several changes of the state the last one says all.
        var newest = news.stream().filter(Hall::ofState).reduce((one, other) -> other);
        var frames = new ArrayList<Frame>();
        for (Happened each : news) {
            if (!ofState(each)) {
                var frame = frame(each);
                ready.add(frame);
                frames.add(frame);
            } else if (now != null && each.equals(newest.orElse(null))) {
                var frame = source.state(each, now);
                state = frame;
                frames.add(frame);
            }
            last = each.sequence();
        }
        pass(frames);
        seenLast = last;
        if (now != null) {
            putOut();
            tellWhoIsHere(now);
            seenCompany = now.room().company();
        }
        if (news.size() == AT_ONCE) {
            wake();
        }
    }

    /// What was read at once goes over each line at once: to write costs most of what a room costs.
    private void pass(List<Frame> frames) {
        for (int from = 0; from < frames.size(); from += TOGETHER) {
            var some = frames.subList(from, Math.min(frames.size(), from + TOGETHER));
            for (Line line : lines) {
                line.send(some.stream()
                        .filter(frame -> sees(line, frame.what(), true))
                        .map(frame -> frame.wordsFor(line))
                        .toList());
            }
        }
        while (ready.size() > READY) {
            readyFrom = ready.remove().sequence();
        }
    }

    private static boolean ofState(Happened each) {
        return each.kind() == Happened.Kind.ROOM;
    }

    /// Whether who is there has to be read anew.
    private boolean changes(Happened each) {
        return switch (each.kind()) {
            case ROOM, MINE, OUT -> true;
            case SAID, WORD, ASK, ANSWER, SIGNAL -> each.author() != null && !knows(each.author());
        };
    }

    private synchronized boolean knows(UUID seat) {
        return seats.containsKey(seat);
    }

    private void take(Now now) {
        var found = new HashMap<UUID, Seat>();
        now.seats().forEach(seat -> found.put(seat.id(), seat));
        // Whoever came in since that was read.
        lines.forEach(line -> found.putIfAbsent(line.seat(), line.sits()));
        seats = found;
        parted = new HashSet<>(source.parted(room));
    }

    /// Whoever has no place any more gets nothing more.
    private void putOut() {
        for (Line line : lines) {
            var seat = seats.get(line.seat());
            if (seat != null && (seat.state() == Seat.State.REMOVED || seat.state() == Seat.State.LEFT)) {
                lines.remove(line);
                line.end(Frame.of(null, "over", seat.state() == Seat.State.LEFT ? "left" : "removed"));
            }
        }
    }

    private void pass(Frame frame, Line line, boolean back) {
        if (sees(line, frame.what(), back)) {
            line.send(frame.wordsFor(line));
        }
    }

    private boolean sees(Line line, Happened what, boolean back) {
        var seat = seats.get(line.seat());
        if (what.kind() == Happened.Kind.SIGNAL) {
            return back && seat != null && seat.in() && isFor(line, what) && !isParted(line.seat(), what.author());
        }
        if (what.kind() == Happened.Kind.OUT || seat == null) {
            return false;
        }
        if (line.seat().equals(what.whom()) || line.seat().equals(what.author()) && !what.toAll()) {
            return true;
        }
        if (!seat.in() || isParted(line.seat(), what.author())) {
            return false;
        }
        return what.toAll() || what.leaders() && seat.leads();
    }

    /// For one, or for all but whoever it is from.
    private static boolean isFor(Line line, Happened what) {
        return what.whom() == null
                ? !line.seat().equals(what.author())
                : line.seat().equals(what.whom());
    }

    private boolean isParted(UUID seat, @Nullable UUID other) {
        return other != null && !parted.isEmpty() && parted.contains(Map.entry(seat, other));
    }

    private Frame frame(Happened what) {
        return source.frame(what, Optional.ofNullable(seats.get(what.author())));
    }

    private static Map<UUID, String> presence(Now now) {
        Map<UUID, String> found = new LinkedHashMap<>();
        now.people().forEach(seat -> found.put(seat.id(), row(seat)));
        return found;
    }

    private static String row(Seat seat) {
        return "[" + Frame.json(seat.id()) + "," + Frame.json(seat.name()) + "," + (seat.leads() ? 1 : 0) + "]";
    }

    /// Many who come and go within half a second are one event.
    private void tellWhoIsHere(Now now) {
        var before = present;
        present = presence(now);
        everybody = null;
        var came = new ArrayList<>(present.keySet());
        came.removeAll(before.keySet());
        var went = new ArrayList<>(before.keySet());
        went.removeAll(present.keySet());
        var atTheDoor = now.waiting().stream().map(Seat::id).collect(Collectors.toSet());
        boolean door = !atTheDoor.equals(waiting);
        waiting = atTheDoor;
        boolean nobody = came.isEmpty() && went.isEmpty();
        if (nobody && !door) {
            return;
        }
        var all = here(false, came, went);
        for (Line line : lines) {
            var seat = seats.get(line.seat());
            // Who waits at the door concerns those who lead.
            if (seat != null && seat.in() && (!nobody || seat.leads())) {
                line.send(special(line) ? here(false, seen(line, came), went) : all);
            }
        }
    }

    private byte[] everybody(Line line) {
        var seat = seats.get(line.seat());
        if (seat == null || !seat.in()) {
            return here(true, List.of(), List.of());
        }
        if (special(line)) {
            return here(true, seen(line, present.keySet()), List.of());
        }
        var known = everybody;
        if (known == null) {
            known = here(true, present.keySet(), List.of());
            everybody = known;
        }
        return known;
    }

    private boolean special(Line line) {
        return !parted.isEmpty()
                && parted.stream().anyMatch(pair -> pair.getKey().equals(line.seat()));
    }

    private List<UUID> seen(Line line, Collection<UUID> all) {
        return all.stream().filter(each -> !isParted(line.seat(), each)).toList();
    }

    private byte[] here(boolean all, Collection<UUID> came, Collection<UUID> went) {
        var text = new StringBuilder("{\"n\":").append(present.size());
        text.append(all ? ",\"all\":true,\"in\":[" : ",\"in\":[");
        text.append(String.join(
                ",",
                came.stream()
                        .limit(NAMES)
                        .map(seat -> Objects.requireNonNull(present.get(seat)))
                        .toList()));
        text.append("],\"out\":[");
        text.append(String.join(",", went.stream().map(Frame::json).toList()));
        return Frame.of(null, "here", text.append("]}").toString());
    }
}
