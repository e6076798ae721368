package tandem.finding;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// What a search asks of each of thousands of candidates, in memory: reading it from the segment's files took half of
/// a search's time. 16 bytes a meeting, 8 more for each column of codes that somebody asks for, and 4
/// for each start.
final class MeetingIndexColumns {
    /// So many documents in a row have a box in common: as far as they reach to each side, in the numbers of `spot`.
    static final int BLOCK = 128;

    final long[] rhythm;
    final long[] spot;
    final int[] south;
    final int[] north;
    final int[] west;
    final int[] east;
    private volatile @Nullable MeetingIndexWeek weekHere;
    private volatile @Nullable MeetingIndexWeek weekAfar;
    private final @Nullable long[][] codes = new long[MeetingIndexCodes.COLUMNS][];

    MeetingIndexColumns(LeafReader reader) throws IOException {
        rhythm = read(MeetingIndexDocument.RHYTHM, reader);
        spot = read(MeetingIndexDocument.SPOT, reader);
        int blocks = (spot.length + BLOCK - 1) / BLOCK;
        south = new int[blocks];
        north = new int[blocks];
        west = new int[blocks];
        east = new int[blocks];
        measure();
    }

    /// A block without any place has a box that nothing touches.
    private void measure() {
        Arrays.fill(south, Integer.MAX_VALUE);
        Arrays.fill(north, Integer.MIN_VALUE);
        Arrays.fill(west, Integer.MAX_VALUE);
        Arrays.fill(east, Integer.MIN_VALUE);
        for (int doc = 0; doc < spot.length; doc++) {
            if (spot[doc] != MeetingIndexDocument.NOWHERE) {
                int block = doc / BLOCK;
                int up = (int) (spot[doc] >> 32);
                int along = (int) spot[doc];
                south[block] = Math.min(south[block], up);
                north[block] = Math.max(north[block], up);
                west[block] = Math.min(west[block], along);
                east[block] = Math.max(east[block], along);
            }
        }
    }

    /// Two threads may both make it; they make the same.
    MeetingIndexWeek week(boolean here, LeafReader reader) throws IOException {
        MeetingIndexWeek known = here ? weekHere : weekAfar;
        if (known == null) {
            int online = MeetingIndexRhythm.ONLINE | MeetingIndexRhythm.PHONE;
            known = new MeetingIndexWeek(reader, rhythm, here ? MeetingIndexRhythm.HERE : online);
            if (here) {
                weekHere = known;
            } else {
                weekAfar = known;
            }
        }
        return known;
    }

    /// Two threads may both read it; they read the same.
    long[] codes(int column, LeafReader reader) throws IOException {
        long[] known = codes[column];
        if (known == null) {
            known = read(MeetingIndexDocument.CODES[column], reader);
            codes[column] = known;
        }
        return known;
    }

    private static long[] read(String column, LeafReader reader) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(column);
        long[] all = new long[reader.maxDoc()];
        for (int doc = 0; doc < all.length; doc++) {
            values.advanceExact(doc);
            all[doc] = values.longValue();
        }
        return all;
    }
}
