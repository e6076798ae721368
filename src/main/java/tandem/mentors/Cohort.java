package tandem.mentors;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Everybody without a mentor and every mentor with room, as numbers: how much each pair has in common.
final class Cohort {
    /// Two who are not to be brought together.
    static final int NEVER = -1;

    /// Stands for no mentor in an assignment.
    static final int NOBODY = -1;

    private final int[] places;
    private final boolean[] asked;
    private final int[][] fit;
    private final long base;

    /// @param places how many more each mentor takes on
    /// @param asked whether a person said that they would like a mentor
    /// @param fit by person and mentor; [#NEVER] where the two are not to be brought together
    Cohort(int[] places, boolean[] asked, int[][] fit) {
        this.places = places.clone();
        this.asked = asked.clone();
        this.fit = Arrays.stream(fit).map(int[]::clone).toArray(int[][]::new);
        int most = Arrays.stream(fit).flatMapToInt(Arrays::stream).max().orElse(0);
        this.base = (places.length + 2L) * (2 + Math.max(0, most));
    }

    int people() {
        return fit.length;
    }

    int mentors() {
        return places.length;
    }

    int places(int mentor) {
        return places[mentor];
    }

    boolean may(int person, int mentor) {
        return fit[person][mentor] != NEVER;
    }

    int fit(int person, int mentor) {
        return fit[person][mentor];
    }

    /// What it is worth that one more has a mentor, whoever it is.
    ///
    /// Moving people on changes what is in common by no more than the most of one pair for each mentor, and for
    /// one more: no chain of moves passes the same mentor twice. So this outweighs it.
    long base() {
        return base;
    }

    /// What a pair is worth: that somebody has a mentor at all comes before how much is in common, and those who asked
    /// come before those who did not.
    long worth(int person, int mentor) {
        return mentor == NOBODY ? 0 : (asked[person] ? 2 : 1) * base + fit[person][mentor];
    }

    /// What an assignment is worth.
    long worth(int[] assignment) {
        return IntStream.range(0, people())
                .mapToLong(person -> worth(person, assignment[person]))
                .sum();
    }

    /// Whether it respects every capacity and brings nobody together who may not be.
    boolean allows(int[] assignment) {
        var left = places.clone();
        for (int person = 0; person < people(); person++) {
            int mentor = assignment[person];
            if (mentor != NOBODY && (!may(person, mentor) || --left[mentor] < 0)) {
                return false;
            }
        }
        return true;
    }
}
