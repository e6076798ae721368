package tandem.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has a place in one room, who of them is here, and who of them sees what. Guarded by its hall.
///
/// Whoever comes or goes is a change of one entry, however many are there.
final class Company {
    private Map<UUID, Seat> seats = new HashMap<>();
    private Set<Map.Entry<UUID, UUID>> parted = new HashSet<>();
    private final Map<UUID, Seat> present = new HashMap<>();
    private final Set<UUID> waiting = new HashSet<>();
    private final Set<UUID> came = new HashSet<>();
    private final Set<UUID> went = new HashSet<>();
    private boolean door;
    private byte @Nullable [] everybody;

    /// All places, read anew.
    ///
    /// @param lines whoever came in since that was read is among them
    void all(Now now, Collection<Line> lines) {
        var found = new HashMap<UUID, Seat>();
        now.seats().forEach(seat -> found.put(seat.id(), seat));
        List.copyOf(present.keySet()).stream()
                .filter(each -> !found.containsKey(each))
                .forEach(this::absent);
        door |= waiting.removeIf(each -> !found.containsKey(each));
        found.values().forEach(this::see);
        lines.forEach(line -> found.putIfAbsent(line.seat(), line.sits()));
        seats = found;
    }

    /// Some places that changed.
    void some(List<Seat> changed) {
        changed.forEach(seat -> {
            seats.put(seat.id(), seat);
            see(seat);
        });
    }

    /// What a line knows of its own place is from a moment ago; but whoever was asked to leave stays out.
    void sits(Seat read) {
        seats.merge(read.id(), read, (known, anew) -> known.state() == Seat.State.REMOVED ? known : anew);
    }

    @Nullable
    Seat seat(@Nullable UUID id) {
        return seats.get(id);
    }

    boolean knows(UUID id) {
        return seats.containsKey(id);
    }

    /// Whom a block parts, each pair both ways.
    ///
    /// @return whether that is new
    boolean parts(Set<Map.Entry<UUID, UUID>> pairs) {
        boolean news = !pairs.equals(parted);
        parted = pairs;
        return news;
    }

    /// Whether a block parts whoever has this line from anybody there.
    boolean special(Line line) {
        return !parted.isEmpty()
                && parted.stream().anyMatch(pair -> pair.getKey().equals(line.seat()));
    }

    boolean sees(Line line, Happened what, boolean back) {
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

    /// Says to all lines who came and went since that was said last: many are one event.
    void tell(Collection<Line> lines) {
        boolean nobody = came.isEmpty() && went.isEmpty();
        if (!nobody || door) {
            var in = seatsOf(came);
            var out = List.copyOf(went);
            var all = Here.news(present.size(), in, out);
            for (Line line : lines) {
                var seat = seats.get(line.seat());
                // Who waits at the door concerns those who lead.
                if (seat != null && seat.in() && (!nobody || seat.leads())) {
                    line.send(special(line) ? Here.news(present.size(), seen(line, in), out) : all);
                }
            }
        }
        said();
    }

    /// What is known here counts as said.
    void said() {
        came.clear();
        went.clear();
        door = false;
    }

    /// Who is here, as a line that comes in is told.
    byte[] everybody(Line line) {
        var seat = seats.get(line.seat());
        if (seat == null || !seat.in()) {
            return Here.all(present.size(), List.of());
        }
        if (special(line)) {
            return Here.all(present.size(), seen(line, present.values()));
        }
        var known = everybody;
        if (known == null) {
            known = Here.all(present.size(), present.values());
            everybody = known;
        }
        return known;
    }

    void forget() {
        seats = new HashMap<>();
        present.clear();
        waiting.clear();
        everybody = null;
        said();
    }

    private void see(Seat seat) {
        if (seat.present()) {
            here(seat);
        } else {
            absent(seat.id());
        }
        boolean waits = seat.state() == Seat.State.WAITING && seat.here();
        door |= waits ? waiting.add(seat.id()) : waiting.remove(seat.id());
    }

    private void here(Seat seat) {
        var before = present.put(seat.id(), seat);
        if (before == null && !went.remove(seat.id())) {
            came.add(seat.id());
        }
        if (before == null || before.leads() != seat.leads()) {
            everybody = null;
        }
    }

    private void absent(UUID id) {
        if (present.remove(id) != null) {
            everybody = null;
            if (!came.remove(id)) {
                went.add(id);
            }
        }
    }

    private List<Seat> seatsOf(Collection<UUID> ids) {
        var found = new ArrayList<Seat>();
        ids.forEach(id -> found.add(present.get(id)));
        return found;
    }

    private List<Seat> seen(Line line, Collection<Seat> all) {
        return all.stream().filter(each -> !isParted(line.seat(), each.id())).toList();
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
}
