package tandem.finding;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// What a search asks of each of thousands of candidates, in memory: reading it from the segment's files took half of
/// a search's time. 16 bytes a meeting, and 8 more for each column of codes that somebody asks for.
final class MeetingIndexColumns {
    final long[] rhythm;
    final long[] spot;
    private final @Nullable long[][] codes = new long[MeetingIndexCodes.COLUMNS][];

    MeetingIndexColumns(LeafReader reader) throws IOException {
        rhythm = read(MeetingIndexDocument.RHYTHM, reader);
        spot = read(MeetingIndexDocument.SPOT, reader);
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
