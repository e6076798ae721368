package tandem.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sides of answers that do not depend on where somebody searches, kept for everybody as long as the minute and the
/// index are the same: what is on from afar is the same list in every town, but for the hybrid meetings of that town,
/// which stand on its other side.
final class SearchShared {
    /// Pages as deep as this are made from what is kept.
    private static final int DEEPEST = 64;
    /// So many more are kept, because those of the town are taken out.
    private static final int SPARE = 64;

    private static final int MOST = 256;
    private static final int MOST_HYBRID = 4_000;

    private volatile Round round = new Round(new Object(), Long.MIN_VALUE, Map.of());

    private record Round(Object index, long now, Map<Key, Kept> kept) {}

    private record Key(Search search, SearchWindow window, boolean here) {}

    /// @param hybrid where those of `found` are that could also be attended
    private record Kept(List<First> first, int found, boolean more, long[] hybrid) {}

    /// A candidate without the columns that belong to one search.
    private record First(long key, long name, int leaf, int doc, long start) {}

    /// One side of an answer: its first candidates, and how many there are.
    record Side(List<SearchBest.Candidate> first, int found, boolean more) {
        static Side of(SearchSide side) throws IOException {
            return new Side(side.gather(), side.found, side.more);
        }
    }

    Side side(Search search, SearchRun run, boolean here, int most) throws IOException {
        Side shared = most > DEEPEST || (here && run.radius != null) ? null : shared(search, run, here, most);
        return shared == null ? Side.of(new SearchSide(run, here, false, most)) : shared;
    }

    /// Null where what is kept does not tell.
    private @Nullable Side shared(Search search, SearchRun run, boolean here, int most) throws IOException {
        Map<Key, Kept> all = round(run).kept;
        Key key = new Key(anywhere(search), run.window, here);
        Kept kept = all.get(key);
        if (kept == null) {
            kept = gather(run, here);
            if (all.size() < MOST && kept.hybrid.length < MOST_HYBRID) {
                all.put(key, kept);
            }
        }
        return cut(kept, run, most);
    }

    /// The same search wherever it looks; that it looks somewhere makes a difference.
    private static Search anywhere(Search search) {
        return search.near(search.near() == null ? null : SearchRadius.NOWHERE, 1)
                .page(0, 1);
    }

    private Round round(SearchRun run) {
        Object index = run.searcher.getIndexReader().getReaderCacheHelper().getKey();
        Round last = round;
        if (last.index != index || last.now != run.window.now()) {
            last = new Round(index, run.window.now(), new ConcurrentHashMap<>());
            round = last;
        }
        return last;
    }

    private static Kept gather(SearchRun run, boolean here) throws IOException {
        SearchSide side = SearchSide.anywhere(run, here, DEEPEST + SPARE);
        List<First> first = new ArrayList<>();
        for (SearchBest.Candidate it : side.gather()) {
            first.add(new First(it.key(), it.name(), it.leaf().ordinal, it.doc(), it.start()));
        }
        return new Kept(first, side.found, side.more, side.hybrid.build().toArray());
    }

    private static @Nullable Side cut(Kept kept, SearchRun run, int most) throws IOException {
        int found = kept.found - near(kept.hybrid, run.radius);
        List<SearchBest.Candidate> first = new ArrayList<>(most);
        for (First it : kept.first) {
            MeetingIndexLeaf leaf = run.leaf(it.leaf);
            boolean there =
                    run.radius != null && run.here(leaf.rhythm(it.doc)) && run.radius.metres(leaf.spot(it.doc)) >= 0;
            if (!there && first.size() < most) {
                first.add(new SearchBest.Candidate(it.key, it.name, it.doc, leaf, it.start, -1));
            }
        }
        boolean told =
                first.size() == Math.min(most, found) && (!kept.more || found >= Math.max(most, SearchSide.COUNTED));
        return told ? new Side(first, found, kept.more) : null;
    }

    private static int near(long[] spots, @Nullable SearchRadius radius) {
        int near = 0;
        for (int i = 0; radius != null && i < spots.length; i++) {
            near += radius.metres(spots[i]) >= 0 ? 1 : 0;
        }
        return near;
    }
}
