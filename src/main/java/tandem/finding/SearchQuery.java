package tandem.finding;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Lucene's queries, put together.
final class SearchQuery {
    private static final int FEW = 16;

    private SearchQuery() {}

    static Query is(String code) {
        return new TermQuery(new Term(MeetingIndexDocument.IS, code));
    }

    static Query is(Collection<String> codes) {
        return any(MeetingIndexDocument.IS, codes);
    }

    /// Documents with one of the terms.
    static Query any(String field, Collection<String> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (terms.size() > FEW) {
            return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
        }
        return or(terms.stream()
                .<Query>map(term -> new TermQuery(new Term(field, term)))
                .toList());
    }

    static Query and(Query... clauses) {
        return and(List.of(clauses));
    }

    static Query and(List<Query> clauses) {
        List<Query> narrowing = clauses.stream()
                .filter(clause -> !(clause instanceof MatchAllDocsQuery))
                .toList();
        if (narrowing.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return narrowing.size() == 1 ? narrowing.getFirst() : join(narrowing, Occur.FILTER);
    }

    static Query or(List<Query> clauses) {
        if (clauses.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return clauses.size() == 1 ? clauses.getFirst() : join(clauses, Occur.SHOULD);
    }

    /// Documents with none of the codes.
    static Query without(Collection<String> codes) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(is(codes), Occur.MUST_NOT)
                .build();
    }

    private static Query join(List<Query> clauses, Occur occur) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        clauses.forEach(clause -> builder.add(clause, occur));
        return builder.build();
    }
}
