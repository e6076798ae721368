package tandem.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// A zone's offsets as plain arrays: what java.time answers, several times faster, for the years a directory asks
/// about.
final class Offsets {
    private static final long COVERED_FROM =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long COVERED_UNTIL =
            Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;
    private static final ConcurrentHashMap<ZoneId, Offsets> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    private final long[] instants;
    private final long[] locals;
    private final int[] seconds;

    private Offsets(ZoneRules rules) {
        this.rules = rules;
        List<ZoneOffsetTransition> changes = changes(rules);
        instants =
                changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
        locals = changes.stream().mapToLong(Offsets::settled).toArray();
        seconds = new int[changes.size() + 1];
        seconds[0] = rules.getOffset(Instant.ofEpochSecond(COVERED_FROM)).getTotalSeconds();
        for (int i = 0; i < changes.size(); i++) {
            seconds[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
        }
    }

    static Offsets of(ZoneId zone) {
        Offsets known = KNOWN.get(zone);
        return known != null ? known : KNOWN.computeIfAbsent(zone, id -> new Offsets(id.getRules()));
    }

    /// Seconds east of UTC at an instant.
    int at(long epochSecond) {
        if (epochSecond < COVERED_FROM || epochSecond >= COVERED_UNTIL) {
            return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        }
        return seconds[passed(instants, epochSecond)];
    }

    /// The instant of a local time. Inside a gap the gap's length is added (02:30 happens at 03:30); of the two in an
    /// overlap it is the earlier one.
    long instant(long localSecond) {
        if (localSecond < COVERED_FROM + DAY || localSecond >= COVERED_UNTIL - DAY) {
            LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
            return localSecond - rules.getOffset(local).getTotalSeconds();
        }
        return localSecond - seconds[passed(locals, localSecond)];
    }

    /// The instants at which the offset changes, `from` excluded, in order.
    long[] changes(long from, long until) {
        List<Long> found = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(from));
        while (next != null && next.toEpochSecond() <= until) {
            found.add(next.toEpochSecond());
            next = rules.nextTransition(next.getInstant());
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private static int passed(long[] changes, long second) {
        int found = Arrays.binarySearch(changes, second);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The local second from which the new offset counts: after the gap, or after the second pass of an overlap.
    private static long settled(ZoneOffsetTransition change) {
        int before = change.getOffsetBefore().getTotalSeconds();
        int after = change.getOffsetAfter().getTotalSeconds();
        return change.toEpochSecond() + Math.max(before, after);
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(COVERED_FROM));
        while (next != null && next.toEpochSecond() < COVERED_UNTIL) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }
}
