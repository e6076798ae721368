package tandem.finding;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/// The meetings of a segment with one of some codes, read out of the columns of bits in a row: from some thousands on
/// faster than Lucene's lists, which have to be merged.
final class SearchCoded extends DocIdSetIterator {
    private final long[] bits;
    private final long[][] columns;
    private final int end;
    private int doc = -1;

    private SearchCoded(long[] bits, long[][] columns, int end) {
        this.bits = bits;
        this.columns = columns;
        this.end = end;
    }

    /// @param bits one number for each column of [MeetingIndexCodes]
    static SearchCoded of(long[] bits, MeetingIndexLeaf leaf) throws IOException {
        int used = 0;
        long[] wanted = new long[bits.length];
        long[][] columns = new long[bits.length][];
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                wanted[used] = bits[i];
                columns[used++] = leaf.codes(i);
            }
        }
        return new SearchCoded(Arrays.copyOf(wanted, used), Arrays.copyOf(columns, used), leaf.size());
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
        int next = NO_MORE_DOCS;
        for (int i = 0; i < bits.length; i++) {
            next = Math.min(next, next(bits[i], columns[i], target, Math.min(end, next)));
        }
        doc = next;
        return doc;
    }

    private static int next(long wanted, long[] column, int from, int end) {
        for (int at = from; at < end; at++) {
            if ((column[at] & wanted) != 0) {
                return at;
            }
        }
        return NO_MORE_DOCS;
    }

    @Override
    public long cost() {
        return end;
    }
}
