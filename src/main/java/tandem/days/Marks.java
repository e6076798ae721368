package tandem.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The marks of one goal: what was reached stays reached, whatever came later.
///
/// @param count what there is
/// @param practice whether days are done: then what counts is how many in all, and not whether they follow each other
record Marks(Count count, boolean practice) {
    /// The one that comes next.
    ///
    /// @param days in how many days; 0 where nobody can say
    record Next(Mark mark, int days) {}

    /// Every mark that a run or all days together came to, the smallest first.
    List<Mark> reached() {
        var runs = practice
                ? Stream.<Mark>empty()
                : Mark.ofRun(years()).filter(mark -> count.runs().stream().anyMatch(mark::reachedBy));
        return Stream.concat(runs, inAll()).toList();
    }

    Optional<Next> next() {
        if (practice) {
            return Mark.inAll(count.total())
                    .filter(mark -> mark.number() > count.total())
                    .findFirst()
                    .map(mark -> new Next(mark, mark.number() - count.total()));
        }
        if (count.now() == 0) {
            return Optional.empty();
        }
        var run = count.runs().getLast();
        return Mark.ofRun(years() + 1)
                .filter(mark -> !mark.reachedBy(run))
                .findFirst()
                .map(mark -> new Next(mark, mark.daysLeft(run)));
    }

    /// The day on which a mark was reached; empty where it was not.
    Optional<LocalDate> day(Mark mark, List<LocalDate> done) {
        if (!mark.total()) {
            return count.runs().stream()
                    .filter(mark::reachedBy)
                    .reduce((first, later) -> later)
                    .map(run -> run.last().minusDays(Math.max(0, -mark.daysLeft(run))));
        }
        if (practice) {
            return Optional.of(done)
                    .filter(days -> days.size() >= mark.number())
                    .map(days -> days.get(mark.number() - 1));
        }
        int left = mark.number();
        for (var run : count.runs()) {
            if (left <= run.days()) {
                return Optional.of(run.last().minusDays(run.days() - left));
            }
            left -= run.days();
        }
        return Optional.empty();
    }

    /// Where there was one run alone, all days are that run, and its own marks say it.
    private Stream<Mark> inAll() {
        return practice || count.runs().size() > 1
                ? Mark.inAll(count.total()).filter(mark -> mark.number() <= count.total())
                : Stream.empty();
    }

    /// Never too few; the last one may not be reached yet.
    private int years() {
        return count.runs().stream()
                .mapToInt(run -> Math.max(0, run.last().getYear() - run.from().getYear()))
                .max()
                .orElse(0);
    }
}
