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
///
/// A line may stay open long after nobody is at its other end. So a page says from time to time that it lives, to
/// whichever node, and its line does not count beside that: each node finds that those are gone of whom none says
/// anything any more.
final class Attending {
    /// So long after a line dropped its place counts as taken: most come back.
    static final Duration COMES_BACK = Duration.ofSeconds(12);

    /// A page without a script asks again every fifteen seconds.
    static final Duration PAGE = Duration.ofSeconds(40);

    /// So often everybody who is here is said to be here.
    static final Duration AGAIN = Duration.ofSeconds(8);

    private final Map<UUID, Stay> stays = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private final Set<UUID> alive = new HashSet<>();
    private Instant said = Instant.EPOCH;

    private static final class Stay {
        /// That count for as long as they are open.
        private final Set<Object> lines = new HashSet<>();

        /// Whose pages say that they live.
        private final Set<Object> saying = new HashSet<>();

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

    /// @param says whether the page of the line says that it lives
    synchronized void came(UUID seat, Object line, boolean says, Instant now) {
        var stay = stay(seat, now);
        (says ? stay.saying : stay.lines).add(line);
        fresh.add(seat);
    }

    /// A line from before somebody left counts no more.
    synchronized void went(UUID seat, Object line, Instant now) {
        var stay = stays.get(seat);
        if (stay != null && (stay.lines.remove(line) || stay.saying.remove(line))) {
            stay.until = later(stay.until, now.plus(COMES_BACK));
        }
    }

    synchronized void touched(UUID seat, Instant now) {
        var stay = stay(seat, now);
        stay.until = later(stay.until, now.plus(PAGE));
        fresh.add(seat);
    }

    /// A page has said that it lives, wherever its line is: that is said once.
    synchronized void lives(UUID seat) {
        alive.add(seat);
    }

    /// Forgets somebody who left.
    synchronized void left(UUID seat) {
        stays.remove(seat);
        fresh.remove(seat);
        alive.remove(seat);
    }

    synchronized News news(Instant now) {
        var gone = stays.entrySet().stream()
                .filter(each -> gone(each.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(this::left);
        boolean all = !said.plus(AGAIN).isAfter(now) || said.isAfter(now);
        var come = List.copyOf(fresh);
        var stay = new HashSet<>(alive);
        if (all) {
            stay.addAll(staying(now));
            said = now;
        }
        stay.removeAll(fresh);
        fresh.clear();
        alive.clear();
        return new News(come, List.copyOf(stay), gone);
    }

    private static boolean gone(Stay stay, Instant now) {
        return stay.lines.isEmpty() && stay.saying.isEmpty() && stay.until.isBefore(now);
    }

    /// Whoever may be missed soon is not said to be here once more: else nobody could tell that they went.
    private List<UUID> staying(Instant now) {
        return stays.entrySet().stream()
                .filter(each -> !each.getValue().lines.isEmpty()
                        || each.getValue().until.isAfter(now.plus(COMES_BACK)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What could not be said comes with the next.
    synchronized void again(News news) {
        again(news.come());
        alive.addAll(news.stay());
    }

    /// The same of places to say that they are taken.
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
