package tandem.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tandem.places.Point;

/// Both sides of an answer, and the page of it that was asked for.
///
/// Each page takes from the two sides in turn, the nearby ones first, while both last; when one has run out the other
/// fills. On the page they stand in the order of time.
final class SearchAnswer {
    private static final Comparator<SearchBest.Candidate> BY_TIME = Comparator.comparingLong(
                    SearchBest.Candidate::start)
            .thenComparing(SearchBest.Candidate::metres, SearchAnswer::afarLast);

    private final Search search;
    private final SearchRun run;
    private final SearchShared shared;

    SearchAnswer(Search search, SearchRun run, SearchShared shared) {
        this.search = search;
        this.run = run;
        this.shared = shared;
    }

    Found found() throws IOException {
        int most = most();
        SearchShared.Side here = shared.side(search, run, true, most);
        SearchShared.Side afar = shared.side(search, run, false, most);
        List<SearchBest.Candidate> page = page(here.first(), afar.first());
        int shown = Math.min(Search.DEEPEST, (search.page() + 1) * search.size());
        boolean more = here.more() || afar.more() || here.found() + afar.found() > shown;
        return new Found(hits(page), here.found(), here.more(), afar.found(), afar.more(), more);
    }

    /// The nearest in person, whenever they start.
    List<Found.Hit> nearest() throws IOException {
        return hits(new SearchSide(run, true, true, search.size()).gather());
    }

    void json(OutputStream out) throws IOException {
        int most = most();
        List<SearchBest.Candidate> page =
                page(new SearchSide(run, true, false, most).gather(), new SearchSide(run, false, false, most).gather());
        MeetingIndexBytes bytes = new MeetingIndexBytes();
        bytes.add('[');
        for (int i = 0; i < page.size(); i++) {
            if (i > 0) {
                bytes.addAscii(",\n");
            }
            SearchBest.Candidate candidate = page.get(i);
            BytesRef json = candidate.leaf().json(candidate.doc());
            bytes.addRaw(json.bytes, json.offset, json.length);
            MeetingIndexJson.close(candidate.metres(), candidate.start(), bytes);
            if (bytes.length() > 1 << 15) {
                out.write(bytes.array(), 0, bytes.length());
                bytes.clear();
            }
        }
        bytes.add(']');
        out.write(bytes.array(), 0, bytes.length());
    }

    private int most() {
        return (int) Math.min(Search.DEEPEST, (search.page() + 1L) * search.size());
    }

    private List<SearchBest.Candidate> page(List<SearchBest.Candidate> here, List<SearchBest.Candidate> afar) {
        long first = (long) search.page() * search.size();
        long last = first + search.size();
        List<SearchBest.Candidate> page = new ArrayList<>();
        page.addAll(part(here, taken(here.size(), afar.size(), first), taken(here.size(), afar.size(), last)));
        page.addAll(part(
                afar, first - taken(here.size(), afar.size(), first), last - taken(here.size(), afar.size(), last)));
        page.sort(BY_TIME);
        return page;
    }

    /// How many of the first `upTo` results come from the nearby side: every other one, beginning with one.
    private static long taken(long here, long afar, long upTo) {
        return Math.min(here, Math.max((upTo + 1) / 2, upTo - afar));
    }

    private static List<SearchBest.Candidate> part(List<SearchBest.Candidate> all, long from, long until) {
        int end = (int) Math.min(all.size(), until);
        return all.subList((int) Math.min(from, end), end);
    }

    private List<Found.Hit> hits(List<SearchBest.Candidate> page) throws IOException {
        List<Found.Hit> hits = new ArrayList<>(page.size());
        for (SearchBest.Candidate candidate : page) {
            MeetingIndexLeaf leaf = candidate.leaf();
            long rhythm = leaf.rhythm(candidate.doc());
            double kilometres = candidate.metres() < 0 ? Double.NaN : candidate.metres() / 1000.0;
            Point at = point(leaf.spot(candidate.doc()));
            hits.add(MeetingIndexRow.read(
                    leaf.row(candidate.doc()), rhythm, run.zone(rhythm), at, kilometres, candidate.start()));
        }
        return hits;
    }

    private static @Nullable Point point(long spot) {
        return spot == MeetingIndexDocument.NOWHERE
                ? null
                : new Point(GeoEncodingUtils.decodeLatitude((int) (spot >> 32)), GeoEncodingUtils.decodeLongitude((int)
                        spot));
    }

    private static int afarLast(int one, int other) {
        return one < 0 || other < 0 ? Boolean.compare(one < 0, other < 0) : Integer.compare(one, other);
    }
}
