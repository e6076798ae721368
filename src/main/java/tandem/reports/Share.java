package tandem.reports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many of some people, as far as it may be said.
///
/// @param count null where it is not shown
/// @param bound what can be said instead
record Share(long of, @Nullable Long count, Bound bound) {
    enum Bound {
        /// The number itself.
        EXACT,
        /// One to ten.
        FEW,
        /// All but one to ten.
        NEARLY_ALL,
        /// Nothing: from it a small group could be worked out.
        KEPT_BACK
    }

    static Share exact(long count, long of) {
        return new Share(of, count, Bound.EXACT);
    }

    static Share hidden(long count, long of) {
        var bound = Few.is(count) ? Bound.FEW : Few.is(of - count) ? Bound.NEARLY_ALL : Bound.KEPT_BACK;
        return new Share(of, null, bound);
    }

    boolean exact() {
        return bound == Bound.EXACT;
    }

    Optional<Interval> interval() {
        return count == null || of == 0 ? Optional.empty() : Optional.of(Interval.wilson(count, of));
    }

    /// From 0 to 1.
    Optional<Double> part() {
        return count == null || of == 0 ? Optional.empty() : Optional.of((double) count / of);
    }
}
