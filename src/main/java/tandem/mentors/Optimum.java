package tandem.mentors;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The best assignment for everybody. It is worked out among a few pairs for each person, those with most in common;
/// then prices of the mentors, which follow from it, say of every other pair whether it could make the whole better.
/// Those that could are taken in, until none is left: that none is left is the proof for all pairs.
final class Optimum {
    private static final int FEW = 8;

    private final Cohort cohort;
    private final boolean[][] among;

    private Optimum(Cohort cohort) {
        this.cohort = cohort;
        this.among = new boolean[cohort.people()][cohort.mentors()];
    }

    /// @return for each person the mentor, or [Cohort#NOBODY]
    static int[] of(Cohort cohort) {
        return cohort.people() == 0 ? new int[0] : new Optimum(cohort).found();
    }

    private int[] found() {
        IntStream.range(0, cohort.people()).forEach(this::begin);
        var assignment = Flow.best(cohort, among);
        while (better(assignment)) {
            assignment = Flow.best(cohort, among);
        }
        return assignment;
    }

    /// Those with most in common; among equals each person begins elsewhere, so that not all stand before one door.
    private void begin(int person) {
        int mentors = cohort.mentors();
        IntStream.range(0, mentors)
                .map(step -> (step + person * 7) % mentors)
                .filter(mentor -> cohort.may(person, mentor) && cohort.places(mentor) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(mentor -> -cohort.fit(person, mentor)))
                .limit(FEW)
                .forEach(mentor -> among[person][mentor] = true);
    }

    /// Takes in every pair that could make the whole better.
    private boolean better(int[] assignment) {
        var prices = new Exchange(cohort, assignment, (person, mentor) -> among[person][mentor]).prices();
        boolean found = false;
        for (int person = 0; person < cohort.people(); person++) {
            int now = assignment[person];
            long here = prices[now == Cohort.NOBODY ? cohort.mentors() : now] + cohort.worth(person, now);
            for (int mentor = 0; mentor < cohort.mentors(); mentor++) {
                if (!among[person][mentor]
                        && cohort.may(person, mentor)
                        && cohort.places(mentor) > 0
                        && here - cohort.worth(person, mentor) < prices[mentor]) {
                    among[person][mentor] = true;
                    found = true;
                }
            }
        }
        return found;
    }
}
