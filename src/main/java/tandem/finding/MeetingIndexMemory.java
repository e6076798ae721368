package tandem.finding;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tandem.schedules.Schedule;

/// Remembers the next starts of schedules that only [Schedule] can tell: a start found from a moment is right for
/// every moment in between. Holds a bounded number, newer ones in the place of older ones.
final class MeetingIndexMemory {
    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<@Nullable Remembered> places = new AtomicReferenceArray<>(PLACES);

    private record Remembered(Object segment, int doc, Schedule schedule, long from, long next) {}

    long next(MeetingIndexLeaf leaf, int doc, java.time.ZoneId zone, int length, long from) throws IOException {
        int place = (doc * 31 + leaf.key().hashCode()) & PLACES - 1;
        Remembered known = places.get(place);
        boolean same = known != null && known.doc == doc && known.segment == leaf.key();
        if (same && known.from <= from && from <= known.next) {
            return known.next;
        }
        Schedule schedule = same ? known.schedule : leaf.schedule(doc, zone, length);
        long second = schedule.nextStart(from * 60);
        long next = second == Schedule.NEVER ? Found.NEVER : second / 60;
        places.set(place, new Remembered(leaf.key(), doc, schedule, from, next));
        return next;
    }
}
