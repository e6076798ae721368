package tandem.fits;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.pathways.Pathway;
import tandem.pathways.Pathway.Reason;

/// The rules by which answers change what is suggested next:
///
/// 1. The latest answer counts. That somebody did not go says nothing; if nothing else was said, it meets again.
/// 2. A fit: the same way again. Partly: another meeting of the same way.
/// 3. Not a fit: a way that was one before, if there is one; else another way for the same need, the one that best
///    answers what did not fit: what they ticked, or, where they ticked nothing, all that the old way says may not fit.
///    Ways that were no fit are left out, and so are those that ask for something we do not know of them.
/// 4. Where no other way answers it, all are open, and the questions of the fit-finder may help.
final class Suggesting {
    private static final String SUPPORT = "support";
    private static final int TOLD = 2;

    private Suggesting() {}

    private record Said(Pathway way, Answer answer) {}

    private record Candidate(Pathway way, int score) {}

    /// @param marks the latest first
    static Optional<Suggestion> next(List<Mark> marks, List<Pathway> ways) {
        var all = marks.stream().flatMap(mark -> said(mark, ways).stream()).toList();
        var went = all.stream()
                .filter(each -> each.answer().fit() != Fit.NOT_THERE)
                .findFirst();
        return went.or(() -> all.stream().findFirst()).map(latest -> next(latest, all, ways));
    }

    private static Optional<Said> said(Mark mark, List<Pathway> ways) {
        return mark.answer()
                .flatMap(answer -> ways.stream()
                        .filter(way -> way.fellowships().contains(mark.planned().fellowship()))
                        .findFirst()
                        .map(way -> new Said(way, answer)));
    }

    private static Suggestion next(Said latest, List<Said> all, List<Pathway> ways) {
        var way = latest.way();
        return switch (latest.answer().fit()) {
            case YES -> new Suggestion(Suggestion.Kind.SAME, way, Optional.of(way), List.of());
            case NOT_THERE -> new Suggestion(Suggestion.Kind.AGAIN, way, Optional.of(way), List.of());
            case PARTLY -> new Suggestion(Suggestion.Kind.ANOTHER_MEETING, way, Optional.of(way), List.of());
            case NO -> other(latest, all, ways);
        };
    }

    private static Suggestion other(Said latest, List<Said> all, List<Pathway> ways) {
        var fitted = all.stream()
                .filter(each -> each.answer().fit() == Fit.YES && !each.way().equals(latest.way()))
                .findFirst();
        if (fitted.isPresent()) {
            return new Suggestion(
                    Suggestion.Kind.KNOWN,
                    latest.way(),
                    Optional.of(fitted.get().way()),
                    List.of());
        }
        var tried = all.stream()
                .filter(each -> each.answer().fit() == Fit.NO)
                .map(Said::way)
                .collect(Collectors.toCollection(HashSet::new));
        var wanted = wanted(latest);
        return ways.stream()
                .filter(way ->
                        !tried.contains(way) && way.alongside() == latest.way().alongside())
                .filter(way -> sameNeed(latest.way(), way) && asksNothingUnknown(latest.way(), way, wanted))
                .map(way -> new Candidate(way, score(way, wanted)))
                .filter(candidate -> candidate.score() > 0)
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(candidate -> candidate.way().order(), Comparator.reverseOrder()))
                .map(best -> new Suggestion(
                        Suggestion.Kind.OTHER, latest.way(), Optional.of(best.way()), told(best.way(), wanted)))
                .orElseGet(() -> new Suggestion(Suggestion.Kind.OPEN, latest.way(), Optional.empty(), List.of()));
    }

    /// What they ticked; where they ticked nothing, all that the old way itself says may not fit.
    private static List<Reason> wanted(Said latest) {
        var ticked = Bothers.of(latest.way()).stream()
                .filter(reason -> latest.answer().because().contains(reason.code()))
                .toList();
        return ticked.isEmpty() ? latest.way().against() : ticked;
    }

    private static boolean sameNeed(Pathway one, Pathway other) {
        var needs = supports(one);
        return needs.isEmpty() || supports(other).stream().anyMatch(needs::contains);
    }

    private static Set<String> supports(Pathway way) {
        var needed = way.needs().stream()
                .filter(need -> need.question().equals(SUPPORT))
                .flatMap(need -> need.answers().stream())
                .collect(Collectors.toSet());
        return needed.isEmpty()
                ? way.fit().stream()
                        .filter(reason -> reason.question().equals(SUPPORT))
                        .map(Reason::answer)
                        .collect(Collectors.toSet())
                : needed;
    }

    /// Whoever met what the old way asks for, or said so by what did not fit, meets what the new one asks for.
    private static boolean asksNothingUnknown(Pathway old, Pathway other, List<Reason> wanted) {
        return other.needs().stream()
                .filter(need -> !need.question().equals(SUPPORT))
                .allMatch(need -> old.needs().stream()
                                .anyMatch(met -> met.question().equals(need.question())
                                        && need.answers().containsAll(met.answers()))
                        || wanted.stream()
                                .anyMatch(reason -> reason.question().equals(need.question())
                                        && need.answers().contains(reason.answer())));
    }

    private static int score(Pathway way, List<Reason> wanted) {
        return wanted.stream()
                .mapToInt(reason -> weight(way.forReason(reason)) - weight(way.againstReason(reason)))
                .sum();
    }

    private static int weight(Optional<Reason> reason) {
        return reason.map(Reason::weight).orElse(0);
    }

    /// The two that count most.
    private static List<String> told(Pathway way, List<Reason> wanted) {
        Stream<Reason> answered = wanted.stream().flatMap(reason -> way.forReason(reason).stream());
        return answered.sorted(Comparator.comparing((Reason reason) -> -reason.weight()))
                .limit(TOLD)
                .map(Reason::code)
                .toList();
    }
}
