package tandem.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What several imagined years have in common, and how far they lie apart.
///
/// @param runs how many years
/// @param weeks one after the other
record Outlook(int runs, List<Week> weeks) {
    static final int WEEKS = 52;

    /// Runs of a program of this many people take a second together.
    private static final int PEOPLE_IN_ALL = 40_000;

    private static final int MOST_RUNS = 9;
    private static final int FEWEST_RUNS = 3;

    Outlook {
        weeks = List.copyOf(weeks);
    }

    /// The middle run, the lowest, the highest.
    record Range(int middle, int low, int high) {
        private static Range of(List<int[]> runs, int week) {
            var sorted = runs.stream().mapToInt(run -> run[week]).sorted().toArray();
            return new Range(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }

        boolean wide() {
            return low != high;
        }
    }

    /// @param number from 1
    /// @param due contacts that fall due
    /// @param waiting people who wait over 48 hours on its worst evening
    record Week(int number, Range due, Range made, Range waiting) {}

    static Outlook of(Now now, Staffing staffing, long seed) {
        int runs = Math.clamp(PEOPLE_IN_ALL / Math.max(1, now.planned()), FEWEST_RUNS, MOST_RUNS);
        Map<java.time.LocalDate, long[]> wheels = new HashMap<>();
        var years = new ArrayList<Imagined>();
        for (int run = 0; run < runs; run++) {
            var year = new Imagined(now.today(), WEEKS, now.stages(), wheels);
            new Simulation(staffing, Chances.usual(now.reached() / 100.0), seed + run, year)
                    .run(now.today(), WEEKS * 7);
            years.add(year);
        }
        return new Outlook(
                runs,
                IntStream.range(0, WEEKS)
                        .mapToObj(week -> new Week(
                                week + 1,
                                range(years, Imagined::fell, week),
                                range(years, Imagined::made, week),
                                range(years, Imagined::waiting, week)))
                        .toList());
    }

    private static Range range(List<Imagined> years, Function<Imagined, int[]> what, int week) {
        return Range.of(years.stream().map(what).toList(), week);
    }

    /// The week in which most wait.
    Week worst() {
        return weeks.stream()
                .max(Comparator.comparingInt((Week week) -> week.waiting().middle())
                        .thenComparingInt(week -> week.waiting().high())
                        .thenComparingInt(week -> -week.number()))
                .orElseThrow();
    }

    Week last() {
        return weeks.getLast();
    }
}
