package tandem.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One side of an answer, in person or from afar: its first candidates and how many there are.
///
/// Few candidates are all looked at. Of many, those that start in the first minutes are, then in as many more as it may
/// take, and so on until the page is full and enough are counted.
final class SearchSide {
    /// Totals are exact up to here.
    static final int COUNTED = 500;

    /// Documents of a code up to which its list helps a search in a circle.
    private static final long RARE = 4_000;

    /// Documents of codes from which on their column is read faster than their lists.
    private static final long LISTED = 2_000;

    private static final int DAY = 1440;
    /// What makes epoch minutes, which began on a Thursday, into minutes of weeks that begin on Monday.
    private static final int MONDAY = 3 * DAY;

    private static final int HORIZON = 8 * DAY + 60;
    private static final long LEAST_STEP = 15;

    private final SearchRun run;
    private final @Nullable SearchRadius radius;
    private final boolean here;
    private final boolean nearestFirst;
    private final int most;
    private final SearchBest best;
    /// Where those counted from afar could also be attended, when no place has been looked at yet.
    final LongStream.Builder hybrid = LongStream.builder();

    int found;
    boolean more;
    /// Hour by hour, a meeting may come several times.
    private boolean stepping;

    private final @Nullable FixedBitSet[] counted;

    SearchSide(SearchRun run, boolean here, boolean nearestFirst, int most) {
        this(run, run.radius, here, nearestFirst, most);
    }

    private SearchSide(SearchRun run, @Nullable SearchRadius radius, boolean here, boolean nearestFirst, int most) {
        this.run = run;
        this.radius = radius;
        this.here = here;
        this.nearestFirst = nearestFirst;
        this.most = most;
        this.best = new SearchBest(most);
        this.counted = new FixedBitSet[run.searcher.getLeafContexts().size()];
    }

    /// The same whatever place is searched near.
    static SearchSide anywhere(SearchRun run, boolean here, int most) {
        return new SearchSide(run, null, here, false, most);
    }

    List<SearchBest.Candidate> gather() throws IOException {
        if (!run.possible(here)) {
            return List.of();
        }
        Weight all = weight(run.filter.all(radius == null || !here ? (long) few() : RARE));
        long said = cost(all);
        long around = radius == null || !here ? Long.MAX_VALUE : around(radius);
        long fewest = Math.min(said, around);
        if (!nearestFirst && fewest > few()) {
            step(fewest);
        } else if (radius != null && around < said) {
            run.findWords();
            scanAround(radius);
        } else if (said > LISTED && run.filter.codesAlone()) {
            scanCoded();
        } else {
            scan(all, run.window.from(), run.window.until());
        }
        return best.sorted();
    }

    private long around(SearchRadius circle) throws IOException {
        long around = 0;
        for (LeafReaderContext leaf : run.searcher.getLeafContexts()) {
            around += run.leaf(leaf.ord).around(circle).cost();
        }
        return around;
    }

    private void scanCoded() throws IOException {
        for (LeafReaderContext context : run.searcher.getLeafContexts()) {
            MeetingIndexLeaf leaf = run.leaf(context.ord);
            Bits live = context.reader().getLiveDocs();
            scan(run.filter.coded(leaf), leaf, live, run.window.from(), run.window.until());
        }
    }

    private void scanAround(SearchRadius circle) throws IOException {
        for (LeafReaderContext context : run.searcher.getLeafContexts()) {
            MeetingIndexLeaf leaf = run.leaf(context.ord);
            Bits live = context.reader().getLiveDocs();
            scan(leaf.around(circle), leaf, live, run.window.from(), run.window.until());
        }
    }

    /// So many candidates cost less to look at than to go through the hours until enough are counted: of `n` meetings
    /// a share of `f` fits, so the one takes `f * n` steps and the other about `COUNTED / f`.
    private double few() {
        return Math.sqrt(2.0 * COUNTED * documents());
    }

    private int documents() {
        return run.searcher.getIndexReader().maxDoc();
    }

    /// Minutes in which about half of [#COUNTED] candidates start when they are spread evenly; more do in the evening.
    private static long firstStep(long candidates) {
        return Math.clamp((long) MeetingIndexDocument.WEEK * COUNTED / 2 / candidates, LEAST_STEP, DAY);
    }

    /// As long as it takes to find the rest, if as many start in a minute as did in the last step, and a little longer:
    /// what is looked at beyond is looked at for nothing, and every step costs something by itself.
    private long nextStep(long last, int foundInIt) {
        long rest = Math.max(most, COUNTED) - (long) found;
        return Math.clamp(last * (rest + rest / 4) / Math.max(1, foundInIt), LEAST_STEP, 4 * last);
    }

    private void step(long all) throws IOException {
        stepping = true;
        run.findWords();
        List<long[]> accepted = accepted();
        long from = run.window.from();
        long end = Math.min(from + HORIZON, run.window.until());
        long step = firstStep(all);
        while (from < end) {
            int before = found;
            long until = Math.min(after(accepted, from, step), end);
            scanWeek(accepted, from, until);
            if (until == run.window.until()) {
                return;
            }
            if (found >= Math.max(most, COUNTED)) {
                more = true;
                return;
            }
            from = until;
            step = nextStep(step, found - before);
        }
        Query irregular =
                SearchQuery.is(here ? MeetingIndexDocument.IRREGULAR_HERE : MeetingIndexDocument.IRREGULAR_AFAR);
        scan(weight(SearchQuery.and(run.filter.codes(documents() / 20), irregular)), from, run.window.until());
    }

    /// The parts of the coming days that the search accepts on the reader's clock.
    private List<long[]> accepted() {
        long from = run.window.from();
        long until = Math.min(from + HORIZON, run.window.until());
        if (run.window.everyLocalTime()) {
            return List.of(new long[] {from, until});
        }
        MeetingIndexClock clock = run.readersClock();
        List<long[]> accepted = new ArrayList<>();
        long last = Math.floorDiv(clock.local(until), (long) DAY);
        for (long day = Math.floorDiv(clock.local(from), (long) DAY); day <= last; day++) {
            for (int[] part : run.window.parts(day)) {
                // An hour of grace, for days on which the clocks change.
                long begin = Math.max(from, clock.instant(day * DAY + part[0]) - 60);
                long end = Math.min(until, clock.instant(day * DAY + part[1]) + 60);
                if (begin < end) {
                    accepted.add(new long[] {begin, end});
                }
            }
        }
        return accepted;
    }

    /// The moment after `from` when so many accepted minutes have passed; the horizon when there are not so many.
    private long after(List<long[]> accepted, long from, long minutes) {
        long left = minutes;
        for (long[] part : accepted) {
            long begin = Math.max(from, part[0]);
            if (begin + left <= part[1]) {
                return begin + left;
            }
            left -= Math.max(0, part[1] - begin);
        }
        return run.window.from() + HORIZON;
    }

    /// Meetings that may start then, by the minutes of the week in the index.
    private void scanWeek(List<long[]> accepted, long from, long until) throws IOException {
        long[] drift = run.drift(from, until);
        // Meetings in person have their own clocks: the reader's says nothing of when they may start.
        List<long[]> parts = here ? List.of(new long[] {from, until}) : accepted;
        for (LeafReaderContext context : run.searcher.getLeafContexts()) {
            MeetingIndexLeaf leaf = run.leaf(context.ord);
            Bits live = context.reader().getLiveDocs();
            for (long[] part : parts) {
                long begin = MONDAY + Math.max(from, part[0]) + drift[0];
                long end = MONDAY + Math.min(until, part[1]) + drift[1];
                if (Math.max(from, part[0]) < Math.min(until, part[1])) {
                    leaf.week(here).between(begin, end, doc -> {
                        if (live == null || live.get(doc)) {
                            consider(doc, leaf, from, until);
                        }
                    });
                }
            }
        }
    }

    /// Counted on, whatever comes changes only what is said of how many there are; measuring its distance is half of
    /// what it costs.
    private boolean enough() {
        return !nearestFirst && found > Math.max(most, COUNTED);
    }

    /// Where no place is asked for, meetings in person are found anywhere, so a hybrid one stands on that side.
    private boolean toldThere(long rhythm) {
        return run.radius == null && run.here(rhythm);
    }

    private Weight weight(Query query) throws IOException {
        return run.weight(query);
    }

    private long cost(Weight weight) throws IOException {
        long cost = 0;
        for (LeafReaderContext leaf : run.searcher.getLeafContexts()) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            cost += supplier == null ? 0 : supplier.cost();
        }
        return cost;
    }

    private void scan(Weight weight, long from, long until) throws IOException {
        for (LeafReaderContext context : run.searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(context);
            if (scorer != null) {
                scan(scorer.iterator(), run.leaf(context.ord), context.reader().getLiveDocs(), from, until);
            }
        }
    }

    private void scan(DocIdSetIterator docs, MeetingIndexLeaf leaf, @Nullable Bits live, long from, long until)
            throws IOException {
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                consider(doc, leaf, from, until);
            }
        }
    }

    private boolean countedBefore(MeetingIndexLeaf leaf, int doc) {
        FixedBitSet known = counted[leaf.ordinal];
        if (known == null) {
            known = new FixedBitSet(leaf.size());
            counted[leaf.ordinal] = known;
        }
        return known.getAndSet(doc);
    }

    private void consider(int doc, MeetingIndexLeaf leaf, long from, long until) throws IOException {
        if (!leaf.says(doc) || !run.filter.holds(leaf, doc)) {
            return;
        }
        long rhythm = leaf.rhythm(doc);
        if (!(here ? run.here(rhythm) : run.afar(rhythm))) {
            return;
        }
        if (here && radius != null && radius.outside(leaf.spot(doc))) {
            return;
        }
        long start = run.first(rhythm, leaf, doc, here, from, until);
        if (start < from || start >= until) {
            return;
        }
        if (radius != null && enough() && best.fullBefore(start)) {
            more = true;
            return;
        }
        int metres = radius == null || !run.here(rhythm) ? -1 : radius.metres(leaf.spot(doc));
        if (here ? metres < 0 && radius != null : metres >= 0 || toldThere(rhythm)) {
            return;
        }
        if (stepping && countedBefore(leaf, doc)) {
            return;
        }
        found++;
        if (radius == null && !here && run.here(rhythm)) {
            hybrid.add(leaf.spot(doc));
        }
        long key = nearestFirst ? (long) metres << 32 | start : start << 32 | Math.max(metres, 0);
        best.add(key, doc, leaf, start, metres);
    }
}
