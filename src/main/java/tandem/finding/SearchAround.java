package tandem.finding;

import org.apache.lucene.search.DocIdSetIterator;

/// The meetings of a segment in the box around a circle. Neighbours on the map lie together in a segment, so blocks of
/// them have small boxes of their own, and most of the world is passed by a block at a time.
final class SearchAround extends DocIdSetIterator {
    private final MeetingIndexColumns columns;
    private final SearchRadius radius;
    private int doc = -1;

    SearchAround(MeetingIndexColumns columns, SearchRadius radius) {
        this.columns = columns;
        this.radius = radius;
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
        int at = target;
        while (at < columns.spot.length) {
            int block = at / MeetingIndexColumns.BLOCK;
            int end = Math.min(columns.spot.length, (block + 1) * MeetingIndexColumns.BLOCK);
            at = touches(block) ? inside(at, end) : end;
            if (at < end) {
                doc = at;
                return doc;
            }
        }
        doc = NO_MORE_DOCS;
        return doc;
    }

    /// Of all blocks that touch the box.
    @Override
    public long cost() {
        long cost = 0;
        for (int block = 0; block * MeetingIndexColumns.BLOCK < columns.spot.length; block++) {
            cost += touches(block) ? MeetingIndexColumns.BLOCK : 0;
        }
        return cost;
    }

    private boolean touches(int block) {
        return radius.touches(columns.south[block], columns.north[block], columns.west[block], columns.east[block]);
    }

    /// The first that is in the box, or the end.
    private int inside(int from, int end) {
        for (int at = from; at < end; at++) {
            if (!radius.outside(columns.spot[at])) {
                return at;
            }
        }
        return end;
    }
}
