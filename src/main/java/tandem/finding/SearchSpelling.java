package tandem.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import tandem.vocabulary.Meaning;
import tandem.vocabulary.Understood;

/// What somebody may have meant by a line of text. What the vocabulary understands stands for its codes too; of other
/// words also those that begin with them and, only when nobody uses any of these, those spelled much like them.
final class SearchSpelling {
    private static final int MOST_WORDS = 8;
    private static final int MOST_FORMS = 64;
    private static final int SHORTEST_BEGINNING = 2;

    private final IndexReader reader;
    private final @Nullable Terms terms;

    private SearchSpelling(IndexReader reader) throws IOException {
        this.reader = reader;
        this.terms = MultiTerms.getTerms(reader, MeetingIndexDocument.TEXT);
    }

    /// One for each thing that was said; a meeting has to satisfy all.
    static List<Query> clauses(Search search, SearchWords words, IndexReader reader) throws IOException {
        Understood said = words.understand(search.text(), search.reader());
        List<Query> clauses = new ArrayList<>();
        for (Meaning meaning : said.meanings()) {
            clauses.add(SearchQuery.or(List.of(SearchQuery.is(words.codes(meaning)), written(meaning.word()))));
        }
        SearchSpelling spelling = new SearchSpelling(reader);
        List<String> rest = SearchText.words(String.join(" ", said.rest()));
        for (int i = 0; i < Math.min(rest.size(), MOST_WORDS); i++) {
            boolean last = i == rest.size() - 1;
            clauses.add(SearchQuery.any(MeetingIndexDocument.TEXT, spelling.forms(rest.get(i), last)));
        }
        return clauses;
    }

    /// Every word of it stands in the text.
    private static Query written(String phrase) {
        return SearchQuery.and(SearchText.words(phrase).stream()
                .map(word -> SearchQuery.any(MeetingIndexDocument.TEXT, List.of(word)))
                .toList());
    }

    private Set<String> forms(String word, boolean last) throws IOException {
        Set<String> forms = new LinkedHashSet<>(Set.of(word));
        boolean used = reader.docFreq(new Term(MeetingIndexDocument.TEXT, word)) > 0;
        if (terms != null && (last || !used) && word.length() >= SHORTEST_BEGINNING) {
            used |= addBeginnings(terms, word, forms);
        }
        if (terms != null && !used) {
            addAlike(terms, word, forms);
        }
        return forms;
    }

    private static boolean addBeginnings(Terms terms, String word, Set<String> forms) throws IOException {
        BytesRef beginning = new BytesRef(word);
        TermsEnum all = terms.iterator();
        int before = forms.size();
        TermsEnum.SeekStatus status = all.seekCeil(beginning);
        for (BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
                term != null && StringHelper.startsWith(term, beginning) && forms.size() < MOST_FORMS;
                term = all.next()) {
            forms.add(term.utf8ToString());
        }
        return forms.size() > before;
    }

    /// One letter wrong, or two in a long word when one is not enough. The first letter counts as right.
    private static void addAlike(Terms terms, String word, Set<String> forms) throws IOException {
        int most = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
        int before = forms.size();
        for (int wrong = 1; wrong <= most && forms.size() == before; wrong++) {
            TermsEnum alike = new FuzzyTermsEnum(terms, new Term(MeetingIndexDocument.TEXT, word), wrong, 1, true);
            for (BytesRef term = alike.next(); term != null && forms.size() < MOST_FORMS; term = alike.next()) {
                forms.add(term.utf8ToString());
            }
        }
    }
}
