package tandem.finding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The zones of an index, numbered. Each keeps the offset its week minutes were written with, so that a later change
/// of the zone's rules makes nothing in the index wrong: searches widen by the difference.
///
/// Numbers are given once and kept with each commit.
final class MeetingIndexZones {
    static final int MOST = 1024;

    private static final Instant SOME_TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<ZoneId, Integer> numbers = new HashMap<>();
    private volatile Entry[] entries = new Entry[0];

    /// @param base minutes east of UTC
    private record Entry(ZoneId zone, int base, MeetingIndexClock[] clock) {}

    static MeetingIndexZones parse(String text) {
        MeetingIndexZones zones = new MeetingIndexZones();
        text.lines()
                .map(line -> line.split(" ", 2))
                .forEach(part -> zones.add(ZoneId.of(part[1]), Integer.parseInt(part[0])));
        return zones;
    }

    /// What [#parse] reads: one line per zone, in order.
    String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.base).append(' ').append(entry.zone.getId()).append('\n');
        }
        return text.toString();
    }

    synchronized int number(ZoneId zone) {
        Integer known = numbers.get(zone);
        return known != null
                ? known
                : add(zone, zone.getRules().getStandardOffset(SOME_TIME).getTotalSeconds() / 60);
    }

    ZoneId zone(int number) {
        return entries[number].zone;
    }

    int base(int number) {
        return entries[number].base;
    }

    MeetingIndexClock clock(int number, long now) {
        Entry entry = entries[number];
        MeetingIndexClock clock = entry.clock[0];
        if (clock == null || !clock.covers(now)) {
            clock = new MeetingIndexClock(entry.zone, now);
            entry.clock[0] = clock;
        }
        return clock;
    }

    /// The clocks of all zones, by number.
    MeetingIndexClock[] clocks(long now) {
        MeetingIndexClock[] clocks = new MeetingIndexClock[entries.length];
        for (int i = 0; i < clocks.length; i++) {
            clocks[i] = clock(i, now);
        }
        return clocks;
    }

    private synchronized int add(ZoneId zone, int base) {
        if (numbers.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " zones in one directory");
        }
        List<Entry> all = new ArrayList<>(List.of(entries));
        all.add(new Entry(zone, base, new MeetingIndexClock[1]));
        entries = all.toArray(Entry[]::new);
        numbers.put(zone, numbers.size());
        return numbers.size() - 1;
    }
}
