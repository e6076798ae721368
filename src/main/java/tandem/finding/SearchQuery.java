package tandem.finding;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntPoint;
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

    /// Minutes of a week, past its end where the range goes over it.
    static Query week(String field, long from, long until) {
        if (until - from >= MeetingIndexDocument.WEEK) {
            return MatchAllDocsQuery.INSTANCE;
        }
        int first = (int) Math.floorMod(from, (long) MeetingIndexDocument.WEEK);
        int last = (int) (first + until - from - 1);
        if (last < MeetingIndexDocument.WEEK) {
            return IntPoint.newRangeQuery(field, first, last);
        }
        return or(List.of(
                IntPoint.newRangeQuery(field, first, MeetingIndexDocument.WEEK - 1),
                IntPoint.newRangeQuery(field, 0, last - MeetingIndexDocument.WEEK)));
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
