package tandem.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// The codes and words that a meeting must have. Words make Lucene's query, which brings the candidates; codes are bits
/// tested on each candidate, and where the rarest is rarer than everything else its list brings the candidates.
final class SearchFilter {
    private final IndexReader reader;
    private final MeetingIndexCodes codes;
    private final List<Group> groups = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();
    private Query rarest = MatchAllDocsQuery.INSTANCE;
    private long[] rarestBits = {};
    private long fewest = Long.MAX_VALUE;

    /// One of these bits, or none of those.
    ///
    /// @param without null where only the first counts
    private record Group(long[] bits, long @org.jspecify.annotations.Nullable [] without) {
        boolean holds(MeetingIndexLeaf leaf, int doc) throws IOException {
            return meets(bits, leaf, doc) || (without != null && !meets(without, leaf, doc));
        }

        private static boolean meets(long[] bits, MeetingIndexLeaf leaf, int doc) throws IOException {
            for (int i = 0; i < bits.length; i++) {
                if (bits[i] != 0 && (bits[i] & leaf.codes(i, doc)) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    SearchFilter(Search search, SearchWords words, MeetingIndexCodes codes, IndexReader reader) throws IOException {
        this.codes = codes;
        this.reader = reader;
        for (String type : search.types().all()) {
            add(Set.of(MeetingIndexDocument.type(type)));
        }
        for (Set<String> any : search.types().any()) {
            add(any.stream().map(MeetingIndexDocument::type).toList());
        }
        if (!search.fellowships().isEmpty()) {
            add(search.fellowships().stream()
                    .map(MeetingIndexDocument::fellowship)
                    .toList());
        }
        if (!search.issues().isEmpty()) {
            add(search.issues().stream()
                    .flatMap(issue -> words.issue(issue).stream())
                    .collect(Collectors.toSet()));
        }
        if (!search.languages().isEmpty()) {
            addLanguages(search.languages(), words);
        }
        queries.addAll(SearchSpelling.clauses(search, words, reader));
    }

    /// What Lucene has to find: words, and codes without a bit.
    Query words() {
        return SearchQuery.and(queries);
    }

    /// The rarest code, where that many candidates or fewer have it; everything else.
    Query codes(long candidates) {
        return fewest > candidates ? MatchAllDocsQuery.INSTANCE : rarest;
    }

    /// Whether there are codes with a bit, and nothing that Lucene has to find.
    boolean codesAlone() {
        return fewest < Long.MAX_VALUE && queries.isEmpty();
    }

    /// The meetings of a segment with the rarest code, out of its column.
    SearchCoded coded(MeetingIndexLeaf leaf) throws IOException {
        return SearchCoded.of(rarestBits, leaf);
    }

    /// Both.
    Query all(long candidates) {
        return SearchQuery.and(words(), codes(candidates));
    }

    /// Whether a meeting has all codes with a bit.
    boolean holds(MeetingIndexLeaf leaf, int doc) throws IOException {
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).holds(leaf, doc)) {
                return false;
            }
        }
        return true;
    }

    /// Said to be held in one of them; or in none at all, where that means one of them.
    private void addLanguages(Set<String> languages, SearchWords words) throws IOException {
        Set<String> spoken = words.languages(languages, true);
        Set<String> others = words.languages(languages, false);
        if (!languages.contains(SearchWords.UNSAID)) {
            add(spoken);
        } else if (allHaveBits(spoken) && allHaveBits(others)) {
            groups.add(new Group(bits(spoken), bits(others)));
        } else {
            queries.add(SearchQuery.or(List.of(SearchQuery.is(spoken), SearchQuery.without(others))));
        }
    }

    private void add(Collection<String> any) throws IOException {
        if (!allHaveBits(any)) {
            queries.add(SearchQuery.is(any));
            return;
        }
        groups.add(new Group(bits(any), null));
        long documents = documents(any);
        if (documents < fewest) {
            fewest = documents;
            rarest = SearchQuery.is(any);
            rarestBits = bits(any);
        }
    }

    private boolean allHaveBits(Collection<String> any) throws IOException {
        for (String code : any) {
            if (codes.known(code) >= MeetingIndexCodes.BITS && documents(List.of(code)) > 0) {
                return false;
            }
        }
        return true;
    }

    private long documents(Collection<String> any) throws IOException {
        long documents = 0;
        for (String code : any) {
            documents += reader.docFreq(new Term(MeetingIndexDocument.IS, code));
        }
        return documents;
    }

    private long[] bits(Collection<String> any) {
        long[] bits = new long[MeetingIndexCodes.COLUMNS];
        for (String code : any) {
            int number = codes.known(code);
            if (number < MeetingIndexCodes.BITS) {
                bits[number / 64] |= 1L << number;
            }
        }
        return bits;
    }
}
