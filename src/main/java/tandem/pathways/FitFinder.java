package tandem.pathways;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The rules by which answers lead to ways of recovery, as `content/README.md` has them. They add up small numbers that
/// stand with each way; the reader is shown every sentence that counted.
final class FitFinder {
    private static final int FIRST = 3;
    private static final int MOST = 6;
    private static final int LEAST = 2;
    /// From this score on, a way that goes with any other is suggested beside them.
    private static final int ALONGSIDE = 2;
    /// What is no further apart does not stand out.
    private static final int NEAR = 1;

    private FitFinder() {}

    /// @param score of `speaks` less `against`
    record Suggestion(Pathway way, int score, List<Pathway.Reason> speaks, List<Pathway.Reason> against) {}

    /// @param first in the order of what speaks for them
    /// @param alongside what goes with any of them
    /// @param clear whether one or two stand out before the others
    record Found(List<Suggestion> first, List<Suggestion> alongside, boolean clear) {
        List<Suggestion> all() {
            return Stream.concat(first.stream(), alongside.stream()).toList();
        }

        boolean none() {
            return all().isEmpty();
        }

        /// The ids to put side by side.
        List<String> beside() {
            return first.stream().limit(FIRST).map(each -> each.way().id()).toList();
        }
    }

    static Found of(Answers answers, List<Pathway> ways) {
        var all = answers.any() ? scored(answers, ways) : List.<Suggestion>of();
        var first = first(all);
        var alongside = all.stream()
                .filter(each -> each.way().alongside() && each.score() >= ALONGSIDE && !first.contains(each))
                .toList();
        return new Found(first, alongside, clear(first));
    }

    private static List<Suggestion> scored(Answers answers, List<Pathway> ways) {
        return ways.stream()
                .filter(way -> way.needs().stream().allMatch(answers::meet))
                .map(way -> scored(answers, way))
                .filter(each -> each.score() > 0)
                .sorted(Comparator.comparing((Suggestion each) -> -each.score()))
                .toList();
    }

    private static Suggestion scored(Answers answers, Pathway way) {
        var speaks = given(answers, way.fit());
        var against = given(answers, way.against());
        int score = Stream.concat(
                        speaks.stream().map(Pathway.Reason::weight),
                        against.stream().map(reason -> -reason.weight()))
                .mapToInt(Integer::intValue)
                .sum();
        return new Suggestion(way, score, speaks, against);
    }

    private static List<Pathway.Reason> given(Answers answers, List<Pathway.Reason> reasons) {
        return reasons.stream()
                .filter(reason -> answers.given(reason.question(), reason.answer()))
                .toList();
    }

    /// Three, and all that score as the third does: the alphabet must not decide.
    private static List<Suggestion> first(List<Suggestion> all) {
        if (all.size() <= FIRST) {
            return all;
        }
        int third = all.get(FIRST - 1).score();
        var tied = new ArrayList<>(
                all.stream().filter(each -> each.score() >= third).toList());
        var higher = tied.stream().filter(each -> each.score() > third).toList();
        return tied.size() > MOST && higher.size() >= LEAST ? higher : tied;
    }

    private static boolean clear(List<Suggestion> first) {
        return first.size() == 1
                || first.size() > 1
                        && first.getFirst().score() - first.getLast().score() > NEAR;
    }
}
