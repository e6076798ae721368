package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who is on this node, and what of it the database does not know yet. Nothing is written for a single coming or going:
/// twice a second all that is new is said together.
final class Attending {
    /// So long after a line dropped its place counts as taken: most come back.
    static final Duration COMES_BACK = Duration.ofSeconds(12);

    /// A page without a script asks again every fifteen seconds.
    static final Duration PAGE = Duration.ofSeconds(40);

    /// So often everybody who is here is said to be here.
    static final Duration AGAIN = Duration.ofSeconds(8);

    private final Map<UUID, Stay> stays = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private Instant said = Instant.EPOCH;

    private static final class Stay {
        private int lines;
        private Instant until;

        Stay(Instant until) {
            this.until = until;
        }
    }

    /// What is to be said now.
    ///
    /// @param come places to say that they are taken
    /// @param stay places to say that they still are
    /// @param gone places to say that they are not
    record News(List<UUID> come, List<UUID> stay, List<UUID> gone) {}

    synchronized void came(UUID seat, Instant now) {
        stay(seat, now).lines++;
        fresh.add(seat);
    }

    synchronized void went(UUID seat, Instant now) {
        var stay = stays.get(seat);
        if (stay != null) {
            stay.lines--;
            stay.until = later(stay.until, now.plus(COMES_BACK));
        }
    }

    synchronized void touched(UUID seat, Instant now) {
        var stay = stay(seat, now);
        stay.until = later(stay.until, now.plus(PAGE));
        fresh.add(seat);
    }

    /// Forgets somebody who left.
    synchronized void left(UUID seat) {
        stays.remove(seat);
        fresh.remove(seat);
    }

    synchronized News news(Instant now) {
        var gone = stays.entrySet().stream()
                .filter(each ->
                        each.getValue().lines <= 0 && each.getValue().until.isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(this::left);
        boolean all = !said.plus(AGAIN).isAfter(now) || said.isAfter(now);
        var come = List.copyOf(fresh);
        List<UUID> stay = all ? staying(now) : List.of();
        if (all) {
            said = now;
        }
        fresh.clear();
        return new News(come, stay, gone);
    }

    /// Whoever may be missed soon is not said to be here once more: else nobody could tell that they went.
    private List<UUID> staying(Instant now) {
        return stays.entrySet().stream()
                .filter(each ->
                        each.getValue().lines > 0 || each.getValue().until.isAfter(now.plus(COMES_BACK)))
                .map(Map.Entry::getKey)
                .filter(each -> !fresh.contains(each))
                .toList();
    }

    /// What could not be said comes with the next.
    synchronized void again(List<UUID> seats) {
        seats.stream().filter(stays::containsKey).forEach(fresh::add);
    }

    private Stay stay(UUID seat, Instant now) {
        return stays.computeIfAbsent(seat, each -> new Stay(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
