package tandem.finding;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// What to offer where nothing was found: the same later, less of it near, and something from afar.
final class SearchInstead {
    private static final int SOME = 3;
    private static final double FAR_KM = 160;
    private static final double FARTHER_KM = 640;
    private static final double ANYWHERE_KM = 20_000;

    private final Search search;
    private final Asking asking;

    /// Runs a search.
    interface Asking {
        SearchAnswer answer(Search search) throws IOException;
    }

    SearchInstead(Search search, Asking asking) {
        this.search = search.page(0, SOME);
        this.asking = asking;
    }

    Found.Instead found() throws IOException {
        return new Found.Instead(later(), nearest(), online());
    }

    private List<Found.Hit> later() throws IOException {
        return asking.answer(search.when(new Search.When.Any()).at(null))
                .found()
                .hits();
    }

    private List<Found.Hit> nearest() throws IOException {
        if (search.near() == null) {
            return List.of();
        }
        Search fits = search.when(new Search.When.Any()).at(null).by(Set.of(Search.How.IN_PERSON));
        Search place = open(fits);
        for (Search less : List.of(
                within(FAR_KM, fits),
                within(FAR_KM, fits.text("").of(Search.Types.ANY)),
                within(FAR_KM, place),
                within(FARTHER_KM, fits),
                within(FARTHER_KM, place),
                within(ANYWHERE_KM, place))) {
            List<Found.Hit> hits = asking.answer(less).nearest();
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    private List<Found.Hit> online() throws IOException {
        Search afar = search.when(new Search.When.Any())
                .at(null)
                .near(null, search.kilometres())
                .by(Set.of(Search.How.ONLINE, Search.How.PHONE));
        for (Search less : List.of(afar, afar.text("").of(Search.Types.ANY), open(afar))) {
            List<Found.Hit> hits = asking.answer(less).found().hits();
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    private static Search within(double kilometres, Search search) {
        return search.near(search.near(), Math.max(kilometres, search.kilometres()));
    }

    private static Search open(Search search) {
        return search.text("").of(Search.Types.ANY).fellowships(Set.of()).issues(Set.of());
    }
}
