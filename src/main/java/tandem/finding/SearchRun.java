package tandem.finding;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One search at one moment: what both sides of its answer share.
final class SearchRun {
    /// Past every start.
    static final long OUT = Long.MAX_VALUE;

    final IndexSearcher searcher;
    final SearchFilter filter;
    final SearchWindow window;
    final @Nullable SearchRadius radius;
    private final MeetingIndexZones zones;
    private final MeetingIndexMemory memory;
    private final MeetingIndexClock[] clocks;
    private final MeetingIndexClock readers;
    private final boolean[] here = new boolean[8];
    private final boolean[] afar = new boolean[8];
    private final @Nullable MeetingIndexLeaf[] leaves;
    private boolean wordsFound;

    SearchRun(
            Search search,
            SearchWords words,
            Instant at,
            IndexSearcher searcher,
            MeetingIndexZones zones,
            MeetingIndexCodes codes,
            MeetingIndexMemory memory)
            throws IOException {
        this.searcher = searcher;
        this.zones = zones;
        this.memory = memory;
        filter = new SearchFilter(search, words, codes, searcher.getIndexReader());
        window = SearchWindow.of(search.when(), search.time(), at);
        long now = window.now();
        radius = search.near() == null ? null : new SearchRadius(search.near(), search.kilometres());
        clocks = zones.clocks(now);
        readers = new MeetingIndexClock(search.zone(), now);
        leaves = new MeetingIndexLeaf[searcher.getLeafContexts().size()];
        Set<Search.How> asked = search.attendance().isEmpty() ? EnumSet.allOf(Search.How.class) : search.attendance();
        for (int ways = 0; ways < 8; ways++) {
            here[ways] = SearchHow.here(asked, ways);
            afar[ways] = SearchHow.afar(asked, ways);
        }
    }

    MeetingIndexLeaf leaf(int ordinal) throws IOException {
        MeetingIndexLeaf leaf = leaves[ordinal];
        if (leaf == null) {
            leaf = new MeetingIndexLeaf(searcher.getLeafContexts().get(ordinal), memory);
            leaves[ordinal] = leaf;
        }
        return leaf;
    }

    Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /// Finds the words in all meetings at once, for candidates that something else brings.
    void findWords() throws IOException {
        Query query = filter.words();
        if (wordsFound || query instanceof MatchAllDocsQuery) {
            return;
        }
        wordsFound = true;
        Weight weight = weight(query);
        for (LeafReaderContext context : searcher.getLeafContexts()) {
            FixedBitSet words = new FixedBitSet(context.reader().maxDoc());
            BulkScorer all = weight.bulkScorer(context);
            if (all != null) {
                all.score(new Marking(words), null, 0, DocIdSetIterator.NO_MORE_DOCS);
            }
            leaf(context.ord).says(words);
        }
    }

    /// Words are found a block of meetings at a time, which costs less than one meeting after the other.
    private record Marking(FixedBitSet words) implements LeafCollector {
        @Override
        public void setScorer(Scorable scores) {
            // Nothing here has a score.
        }

        @Override
        public void collect(int doc) {
            words.set(doc);
        }
    }

    /// Whether any meeting could be on that side.
    boolean possible(boolean nearby) {
        for (boolean way : nearby ? here : afar) {
            if (way) {
                return true;
            }
        }
        return false;
    }

    boolean here(long rhythm) {
        return here[MeetingIndexRhythm.ways(rhythm)];
    }

    boolean afar(long rhythm) {
        return afar[MeetingIndexRhythm.ways(rhythm)];
    }

    ZoneId zone(long rhythm) {
        return zones.zone(MeetingIndexRhythm.zone(rhythm));
    }

    /// The clock that starts are judged by.
    MeetingIndexClock judge(boolean here, long rhythm) {
        return here ? clocks[MeetingIndexRhythm.zone(rhythm)] : readers;
    }

    MeetingIndexClock readersClock() {
        return readers;
    }

    /// The first start the search accepts, if that is `from` or later and before `until`; else [#OUT].
    long first(long rhythm, MeetingIndexLeaf leaf, int doc, boolean here, long from, long until) throws IOException {
        if (here && !window.everyLocalTime() && !MeetingIndexRhythm.may(rhythm, window)) {
            return OUT;
        }
        boolean weekly = MeetingIndexRhythm.kind(rhythm) == MeetingIndexRhythm.WEEKLY;
        long horizon = Math.min(until, window.horizon(weekly));
        long start = accepted(rhythm, leaf, doc, here, window.from(), horizon);
        return start >= from ? start : OUT;
    }

    /// The first accepted start from then until before the horizon, or [#OUT].
    private long accepted(long rhythm, MeetingIndexLeaf leaf, int doc, boolean here, long from, long horizon)
            throws IOException {
        long start = next(rhythm, leaf, doc, from, horizon);
        while (start < horizon && start != Found.NEVER && !accepted(start, rhythm, here)) {
            start = next(rhythm, leaf, doc, start + 1, horizon);
        }
        return start < horizon ? start : OUT;
    }

    private boolean accepted(long start, long rhythm, boolean here) {
        if (start < window.now() && start + MeetingIndexRhythm.length(rhythm) <= window.now()) {
            return false;
        }
        return window.everyLocalTime() || window.holds(judge(here, rhythm).local(start));
    }

    private long next(long rhythm, MeetingIndexLeaf leaf, int doc, long from, long horizon) throws IOException {
        int zone = MeetingIndexRhythm.zone(rhythm);
        long start = MeetingIndexRhythm.next(rhythm, from, clocks[zone]);
        return MeetingIndexRhythm.kind(rhythm) != MeetingIndexRhythm.OTHER || start >= horizon
                ? start
                : memory.next(leaf, doc, zones.zone(zone), MeetingIndexRhythm.length(rhythm), from);
    }

    /// How far the week minutes in the index may lie after the starts of that time, in minutes: least and most.
    long[] drift(long from, long until) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < clocks.length; i++) {
            int base = zones.base(i);
            for (long at : new long[] {from - 1440, from, until, until + 1440}) {
                int drift = clocks[i].offset(at) - base;
                least = Math.min(least, drift);
                most = Math.max(most, drift);
            }
        }
        return new long[] {least, most};
    }
}
