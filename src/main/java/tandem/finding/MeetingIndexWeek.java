package tandem.finding;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;

/// The meetings of a segment that can be attended in one way, by when in the week they start: whoever looks for what
/// comes next reads them one after the other. 4 bytes a start.
///
/// Minutes are those of the week in UTC by the zone's base offset (see [MeetingIndexZones]).
final class MeetingIndexWeek {
    private static final int WEEK = MeetingIndexDocument.WEEK;

    /// Where in `docs` a minute's meetings begin; one more for where the last one's end.
    private final int[] begin = new int[WEEK + 1];

    private final int[] docs;

    /// @param ways as [MeetingIndexRhythm] has them, one of which a meeting must allow
    MeetingIndexWeek(LeafReader reader, long[] rhythm, int ways) throws IOException {
        each(reader, rhythm, ways, (doc, minute) -> begin[minute + 1]++);
        for (int minute = 0; minute < WEEK; minute++) {
            begin[minute + 1] += begin[minute];
        }
        docs = new int[begin[WEEK]];
        var next = begin.clone();
        each(reader, rhythm, ways, (doc, minute) -> docs[next[minute]++] = doc);
    }

    private interface Start {
        void at(int doc, int minute);
    }

    private static void each(LeafReader reader, long[] rhythm, int ways, Start start) throws IOException {
        SortedNumericDocValues starts = reader.getSortedNumericDocValues(MeetingIndexDocument.STARTS);
        for (int doc = 0; starts != null && doc < rhythm.length; doc++) {
            if ((MeetingIndexRhythm.ways(rhythm[doc]) & ways) != 0 && starts.advanceExact(doc)) {
                for (int i = 0; i < starts.docValueCount(); i++) {
                    start.at(doc, (int) starts.nextValue());
                }
            }
        }
    }

    /// What is done with a meeting.
    interface Meeting {
        void of(int doc) throws IOException;
    }

    /// Goes through the meetings that start from a minute until before another. Minutes past the end of a week go on
    /// with its beginning. A meeting with several starts among them comes several times.
    void between(long from, long until, Meeting meeting) throws IOException {
        int first = (int) Math.floorMod(from, (long) WEEK);
        int end = first + (int) Math.min(WEEK, until - from);
        through(begin[first], begin[Math.min(end, WEEK)], meeting);
        through(begin[0], begin[Math.max(0, end - WEEK)], meeting);
    }

    private void through(int from, int until, Meeting meeting) throws IOException {
        for (int i = from; i < until; i++) {
            meeting.of(docs[i]);
        }
    }
}
