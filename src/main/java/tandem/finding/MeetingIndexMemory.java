package tandem.finding;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;
import tandem.schedules.Schedule;

/// What searches share: the columns of open segments, and the next starts of schedules that only [Schedule] can tell. A
/// start found from a moment is right for every moment in between; a bounded number is held, newer ones in the place of
/// older ones.
final class MeetingIndexMemory {
    private static final int PLACES = 1 << 15;

    private final AtomicReferenceArray<@Nullable Remembered> places = new AtomicReferenceArray<>(PLACES);

    private final Map<Object, MeetingIndexColumns> columns = new ConcurrentHashMap<>();

    private record Remembered(Object segment, int doc, Schedule schedule, long from, long next) {}

    /// Forgotten when the segment is closed.
    MeetingIndexColumns columns(LeafReader reader) throws IOException {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        if (segment == null) {
            return new MeetingIndexColumns(reader);
        }
        MeetingIndexColumns known = columns.get(segment.getKey());
        if (known == null) {
            known = new MeetingIndexColumns(reader);
            if (columns.putIfAbsent(segment.getKey(), known) == null) {
                segment.addClosedListener(columns::remove);
            }
        }
        return known;
    }

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
