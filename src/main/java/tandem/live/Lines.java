package tandem.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// The lines from this node into one room, and what each of them is told. It waits for no line, and reads the database
/// only for whoever missed more than is ready.
final class Lines {
    /// Far less than what a line may leave waiting.
    private static final int TOGETHER = 64;

    private static final int AT_ONCE = 500;

    /// Of one person. A browser opens six connections to one host, and needs some for all else.
    private static final int MOST = 4;

    private final UUID room;
    private final HallSource source;
    private final Parted parted;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    /// Of everybody who has had a line.
    private final Map<PersonId, Seat> places = new ConcurrentHashMap<>();

    private volatile boolean closed;

    // What follows is guarded by this.
    private final Lately lately = new Lately();
    private final Company company = new Company();

    Lines(UUID room, HallSource source, Parted parted) {
        this.room = room;
        this.source = source;
        this.parted = parted;
    }

    Collection<Line> all() {
        return lines;
    }

    Optional<Seat> place(PersonId person) {
        return Optional.ofNullable(places.get(person));
    }

    /// @param latest what happened last, in its order
    synchronized void begin(Now now, List<Happened> latest) {
        company.all(now, lines);
        company.parts(parted.known());
        company.said();
        lately.begin(latest, now.room().last(), this::frame, each -> source.state(each, now));
    }

    /// Adds a line, which first gets everything that it missed: nothing twice, and nothing not at all.
    ///
    /// @param after the number of what it has; it gets all that came later
    /// @param back whether it was here before; only then it gets what passes between browsers
    void join(Line line, long after, boolean back) {
        long from = after;
        while (!joined(line, from, back)) {
            from = older(line, from, back);
        }
    }

    void leave(Line line) {
        lines.remove(line);
    }

    /// Whether who is at this place is known.
    synchronized boolean knows(UUID seat) {
        return company.knows(seat);
    }

    /// @param news what happened, in its order
    /// @param now how the room is, read after the news; null where nothing of it has changed
    synchronized void passOn(List<Happened> news, @Nullable Now now) {
        if (now != null) {
            var before = company.hiding();
            company.all(now, lines);
            anew(before);
        }
        pass(frames(news, now));
        if (now != null) {
            putOut(lines);
            company.tell(lines);
        }
    }

    /// Who came and who went.
    synchronized void moved(List<Seat> seats) {
        company.some(seats);
        company.tell(lines);
        putOut(lines);
    }

    /// Somebody may have blocked somebody, or no longer: those two see each other, and what the other does, no more or
    /// again.
    synchronized void part() {
        var before = company.hiding();
        company.parts(parted.known());
        anew(before);
    }

    /// Ends the lines of those who are not here, as far as anybody knows.
    synchronized void putOut() {
        putOut(lines);
    }

    /// Ends them all. What was said is not kept here either.
    synchronized void close(String why) {
        closed = true;
        lines.forEach(line -> line.end(Frame.of(null, "over", why)));
        lines.clear();
        places.clear();
        lately.forget();
        company.forget();
    }

    /// @param before who was hidden from each place
    private void anew(Map<UUID, Set<UUID>> before) {
        var now = company.hiding();
        if (!now.equals(before)) {
            lines.stream()
                    .filter(line -> !Objects.equals(before.get(line.seat()), now.get(line.seat())))
                    .forEach(this::anew);
        }
    }

    private void anew(Line line) {
        var unsaid = company.hidden(line).stream().map(UUID::toString).collect(Collectors.joining(" "));
        line.send(List.of(Frame.of(null, "unsaid", unsaid), company.everybody(line)));
        lately.state().ifPresent(frame -> pass(List.of(frame), line, true));
    }

    /// @return false where something that it missed is not ready any more
    private synchronized boolean joined(Line line, long from, boolean back) {
        if (closed) {
            line.end(Frame.of(null, "over", "ended"));
        } else if (from < lately.from()) {
            return false;
        } else {
            company.sits(line.sits());
            line.send(company.everybody(line));
            lately.after(from, frame -> pass(List.of(frame), line, back));
            lines.add(line);
            places.put(line.person(), line.sits());
            giveWay(line);
            putOut(List.of(line));
        }
        return true;
    }

    /// The newest lines of one person stay; an older one says that it goes on elsewhere.
    private void giveWay(Line newest) {
        var theirs = lines.stream()
                .filter(line -> line.seat().equals(newest.seat()))
                .sorted(Comparator.comparingLong(line -> line.opened() - newest.opened()))
                .toList();
        for (Line line : theirs.subList(0, Math.max(0, theirs.size() - MOST))) {
            lines.remove(line);
            line.end(Frame.of(null, "over", "elsewhere"));
        }
    }

    /// What is not ready any more comes from the log.
    private long older(Line line, long from, boolean back) {
        var found = source.after(room, from, AT_ONCE);
        synchronized (this) {
            long until = lately.from();
            found.stream()
                    .filter(each -> !each.ofState() && each.sequence() <= until)
                    .map(this::frame)
                    .forEach(each -> pass(List.of(each), line, back));
            return found.isEmpty() ? until : Math.min(found.getLast().sequence(), until);
        }
    }

    /// Of several changes of the state the last one says all.
    private List<Frame> frames(List<Happened> news, @Nullable Now now) {
        var newest = news.stream().filter(Happened::ofState).reduce((one, other) -> other);
        var frames = new ArrayList<Frame>();
        for (Happened each : news) {
            if (!each.ofState()) {
                var frame = frame(each);
                lately.add(frame);
                frames.add(frame);
            } else if (now != null && each.equals(newest.orElse(null))) {
                var frame = source.state(each, now);
                lately.state(frame);
                frames.add(frame);
            }
        }
        return frames;
    }

    /// What was read at once goes over each line at once: to write costs most of what a room costs.
    private void pass(List<Frame> frames) {
        for (int from = 0; from < frames.size(); from += TOGETHER) {
            var some = frames.subList(from, Math.min(frames.size(), from + TOGETHER));
            lines.forEach(line -> pass(some, line, true));
        }
    }

    private void pass(List<Frame> frames, Line line, boolean back) {
        var hidden = company.hidden(line);
        var seen = new ArrayList<byte[]>(frames.size());
        for (Frame frame : frames) {
            if (company.sees(line, frame.what(), back)) {
                seen.add(frame.without(hidden).wordsFor(line));
            }
        }
        line.send(seen);
    }

    /// Whoever has no place any more gets nothing more. Nobody takes what goes to a page that lives no more; and nobody
    /// listens whom the others do not see.
    private void putOut(Collection<Line> some) {
        for (Line line : some) {
            var seat = company.seat(line.seat());
            if (seat != null && (seat.out() || seat.state() == Seat.State.LEFT)) {
                lines.remove(line);
                line.end(Frame.of(null, "over", seat.state() == Seat.State.LEFT ? "left" : "removed"));
            } else if (line.unseen(company.here(line.seat()))) {
                lines.remove(line);
                line.cut("Nobody is here with it.");
            }
        }
    }

    private Frame frame(Happened what) {
        return source.frame(what, Optional.ofNullable(company.seat(what.author())));
    }
}
