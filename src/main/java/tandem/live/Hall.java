package tandem.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.shared.PersonId;

/// One room on this node. A thread of its own reads the log whenever the bell rings, and hands what is new to the lines
/// of whoever watches from here.
final class Hall {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    private static final int AT_ONCE = 500;

    private final UUID room;
    private final String path;
    private final HallSource source;
    private final Lines lines;
    private final Semaphore signal = new Semaphore(1);
    /// What this node has written down itself, in whatever order it came.
    private final Queue<Happened> handed = new ConcurrentLinkedQueue<>();

    /// Of places, opened once.
    private final Map<UUID, String> names = new ConcurrentHashMap<>();

    private final Thread thread;
    private volatile boolean closed;
    private volatile long last;
    private volatile long company;
    private volatile long heardCompany;

    /// @throws NoSuchElementException where the room is over
    Hall(UUID room, HallSource source, Parted parted) {
        this.room = room;
        this.source = source;
        this.lines = new Lines(room, source, parted);
        var now = source.now(room, names).orElseThrow();
        path = now.room().path();
        last = now.room().last();
        saw(now.room().company());
        lines.begin(now, source.latest(room, Lately.READY));
        this.thread = Thread.ofVirtual().name("room-" + room).start(this::work);
    }

    UUID room() {
        return room;
    }

    /// Of the room's page.
    String path() {
        return path;
    }

    boolean empty() {
        return lines().isEmpty();
    }

    Collection<Line> lines() {
        return lines.all();
    }

    /// Where somebody sits who has had a line.
    Optional<Seat> place(PersonId person) {
        return lines.place(person);
    }

    /// @param what happened, as it was written down; null where it is to be read
    void heard(@Nullable Happened what) {
        if (what != null) {
            handed.add(what);
        }
        wake();
    }

    /// How far the room is, by its row; null where it is over.
    void heard(RoomStore.@Nullable Head head) {
        if (head != null) {
            heardCompany = head.company();
        }
        if (head == null || head.last() != last || head.company() != company) {
            wake();
        }
    }

    /// Adds a line, which first gets everything that it missed: nothing twice, and nothing not at all.
    ///
    /// @param after the number of what it has; it gets all that came later
    /// @param back whether it was here before; only then it gets what passes between browsers
    void join(Line line, long after, boolean back) {
        names.putIfAbsent(line.seat(), line.sits().name());
        lines.join(line, after, back);
    }

    void leave(Line line) {
        lines.leave(line);
    }

    /// Somebody may have blocked somebody, or no longer.
    void part() {
        lines.part();
    }

    /// Nobody listens whom the others do not see.
    void putOut() {
        lines.putOut();
    }

    void close(String why) {
        closed = true;
        signal.release();
        lines.close(why);
        handed.clear();
        names.clear();
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
            var news = news();
            if (!news.isEmpty()) {
                follow(news);
            }
            // While many speak, who came and went waits for no pause.
            if (!closed && (news.isEmpty() || heardCompany != company)) {
                look();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("A room could not be followed and is tried again.", e);
                Thread.sleep(1_000);
                signal.release();
            }
        }
    }

    /// What was handed over where nothing is missing before it; else what the log has.
    private List<Happened> news() {
        var known = new TreeMap<Long, Happened>();
        for (var each = handed.poll(); each != null; each = handed.poll()) {
            known.put(each.sequence(), each);
        }
        known.headMap(last, true).clear();
        boolean whole = !known.isEmpty() && known.lastKey() == last + known.size();
        return whole ? List.copyOf(known.values()) : source.after(room, last, AT_ONCE);
    }

    private void follow(List<Happened> news) {
        if (news.stream().anyMatch(this::changes)) {
            followAnew(news);
        } else {
            passOn(news, null);
        }
    }

    private void followAnew(List<Happened> news) {
        var now = source.now(room, names);
        if (now.isEmpty()) {
            close("ended");
        } else {
            passOn(news, now.get());
            saw(now.get().room().company());
        }
    }

    private void passOn(List<Happened> news, @Nullable Now now) {
        lines.passOn(news, now);
        last = news.getLast().sequence();
        if (news.size() >= AT_ONCE) {
            wake();
        }
    }

    /// Whether somebody came or went. A room that is over is closed.
    private void look() {
        var moved = source.moved(room, company, names);
        if (moved.isEmpty()) {
            close("ended");
        } else if (moved.get().company() != company) {
            lines.moved(moved.get().seats());
            saw(moved.get().company());
        }
    }

    private void wake() {
        signal.release();
    }

    private void saw(long change) {
        company = change;
        heardCompany = change;
    }

    /// Whether all places have to be read anew.
    private boolean changes(Happened each) {
        return switch (each.kind()) {
            case ROOM, MINE, OUT -> true;
            case SAID, WORD, ASK, ANSWER, SIGNAL -> each.author() != null && !lines.knows(each.author());
        };
    }
}
