package tandem.finding;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import tandem.schedules.Schedule;

/// One segment's columns, for one search by one thread.
///
/// Every document has every column, and Lucene's dense columns may be read in any order.
final class MeetingIndexLeaf {
    private final LeafReader reader;
    private final MeetingIndexColumns columns;
    private final long[] rhythm;
    private final long[] spot;
    private final @Nullable long[][] codes = new long[MeetingIndexCodes.COLUMNS][];
    final int ordinal;
    private @Nullable FixedBitSet words;
    private @Nullable NumericDocValues name;
    private @Nullable NumericDocValues tie;
    private @Nullable BinaryDocValues row;
    private @Nullable BinaryDocValues json;

    MeetingIndexLeaf(LeafReaderContext context, MeetingIndexMemory memory) throws IOException {
        reader = context.reader();
        ordinal = context.ord;
        columns = memory.columns(reader);
        rhythm = columns.rhythm;
        spot = columns.spot;
    }

    /// The documents with all words searched for, where something else brings the candidates.
    void says(FixedBitSet found) {
        words = found;
    }

    boolean says(int doc) {
        return words == null || words.get(doc);
    }

    /// Those in the box around a circle.
    SearchAround around(SearchRadius radius) {
        return new SearchAround(columns, radius);
    }

    /// Those that can be attended there, or from afar, by when they start.
    MeetingIndexWeek week(boolean here) throws IOException {
        return columns.week(here, reader);
    }

    long rhythm(int doc) {
        return rhythm[doc];
    }

    long spot(int doc) {
        return spot[doc];
    }

    long codes(int column, int doc) throws IOException {
        return codes(column)[doc];
    }

    long[] codes(int column) throws IOException {
        long[] known = codes[column];
        if (known == null) {
            known = columns.codes(column, reader);
            codes[column] = known;
        }
        return known;
    }

    int size() {
        return rhythm.length;
    }

    /// The first letters of the name, so that unsigned order is their order.
    long name(int doc) throws IOException {
        if (name == null) {
            name = reader.getNumericDocValues(MeetingIndexDocument.NAME);
        }
        return at(name, doc);
    }

    /// Something that differs from meeting to meeting and stays, for an order without ties.
    long tie(int doc) throws IOException {
        if (tie == null) {
            tie = reader.getNumericDocValues(MeetingIndexDocument.TIE);
        }
        return at(tie, doc);
    }

    BytesRef row(int doc) throws IOException {
        if (row == null) {
            row = reader.getBinaryDocValues(MeetingIndexDocument.ROW);
        }
        row.advanceExact(doc);
        return row.binaryValue();
    }

    BytesRef json(int doc) throws IOException {
        if (json == null) {
            json = reader.getBinaryDocValues(MeetingIndexDocument.JSON);
        }
        json.advanceExact(doc);
        return json.binaryValue();
    }

    Schedule schedule(int doc, java.time.ZoneId zone, int length) throws IOException {
        return MeetingIndexRow.schedule(row(doc), zone, length);
    }

    /// What stays the same as long as the segment lives.
    Object key() {
        var helper = reader.getCoreCacheHelper();
        return helper == null ? this : helper.getKey();
    }

    private static long at(NumericDocValues column, int doc) throws IOException {
        column.advanceExact(doc);
        return column.longValue();
    }
}
