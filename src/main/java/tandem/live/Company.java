package tandem.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Who has a place in one room, who of them is here, and who of them sees what. Guarded by its hall.
///
/// Whoever comes or goes is a change of one entry, however many are there.
final class Company {
    private Map<UUID, Seat> seats = new HashMap<>();
    private Map<PersonId, Set<PersonId>> parted = Map.of();
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
        seats.merge(read.id(), read, (known, anew) -> known.out() ? known : anew);
    }

    @Nullable
    Seat seat(@Nullable UUID id) {
        return seats.get(id);
    }

    boolean knows(UUID id) {
        return seats.containsKey(id);
    }

    /// Whether somebody is at this place, be it that they wait at the door.
    boolean here(UUID id) {
        return present.containsKey(id) || waiting.contains(id);
    }

    /// @param all whom blocks part, here or not: from whom
    void parts(Map<PersonId, Set<PersonId>> all) {
        parted = all;
    }

    /// From whom whoever has this line is parted by a block.
    Set<UUID> hidden(Line line) {
        var seat = seats.get(line.seat());
        return seat == null ? Set.of() : hidden(seat);
    }

    /// Of each place from which anybody is hidden: who.
    Map<UUID, Set<UUID>> hiding() {
        var hiding = new HashMap<UUID, Set<UUID>>();
        for (Seat seat : seats.values()) {
            var hidden = hidden(seat);
            if (!hidden.isEmpty()) {
                hiding.put(seat.id(), hidden);
            }
        }
        return hiding;
    }

    private Set<UUID> hidden(Seat seat) {
        if (!parted.containsKey(seat.person())) {
            return Set.of();
        }
        return seats.values().stream()
                .filter(other -> isParted(seat, other))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    boolean sees(Line line, Happened what, boolean back) {
        var seat = seats.get(line.seat());
        if (what.kind() == Happened.Kind.SIGNAL) {
            return back && seat != null && seat.in() && isFor(line, what) && !isParted(seat, what.author());
        }
        if (what.kind() == Happened.Kind.OUT || seat == null) {
            return false;
        }
        if (line.seat().equals(what.whom()) || line.seat().equals(what.author()) && !what.toAll()) {
            return true;
        }
        // How the room is concerns everybody, whoever brought it about.
        if (!seat.in() || !what.ofState() && isParted(seat, what.author())) {
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
                    var hidden = hidden(line);
                    if (hidden.isEmpty()) {
                        line.send(all);
                    } else if (!hidden.containsAll(came) || !hidden.containsAll(went)) {
                        line.send(news(hidden, in, out));
                    }
                }
            }
        }
        said();
    }

    /// The same to somebody who does not see some of them: not in the number either.
    private byte[] news(Set<UUID> hidden, List<Seat> in, List<UUID> out) {
        return Here.news(
                seen(hidden, present.values()).size(),
                seen(hidden, in),
                out.stream().filter(each -> !hidden.contains(each)).toList());
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
            return Here.all(0, List.of());
        }
        var hidden = hidden(line);
        if (!hidden.isEmpty()) {
            var seen = seen(hidden, present.values());
            return Here.all(seen.size(), seen);
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
        boolean other = before != null && (before.leads() != seat.leads() || before.listens() != seat.listens());
        if (before == null || other) {
            everybody = null;
            came.add(seat.id());
        }
        // Whoever leads or listens now, or no longer, takes the place of who they were.
        if (other) {
            went.add(seat.id());
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

    private static List<Seat> seen(Set<UUID> hidden, Collection<Seat> all) {
        return all.stream().filter(each -> !hidden.contains(each.id())).toList();
    }

    /// For one, or for all but whoever it is from.
    private static boolean isFor(Line line, Happened what) {
        return what.whom() == null
                ? !line.seat().equals(what.author())
                : line.seat().equals(what.whom());
    }

    private boolean isParted(Seat seat, @Nullable UUID other) {
        var found = seats.get(other);
        return found != null && isParted(seat, found);
    }

    /// Who leads sees everybody, and is seen.
    private boolean isParted(Seat seat, Seat other) {
        return !seat.leads()
                && !other.leads()
                && parted.getOrDefault(seat.person(), Set.of()).contains(other.person());
    }
}
