package tandem.mentors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What another pair would cost in an assignment, and who would then go where. It looks at moves between mentors: of
/// those with one mentor, whoever loses least by going to another. The last node but one stands for nobody, the last
/// for room.
final class Exchange {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final Cohort cohort;
    private final int[] assignment;
    private final int nobody;
    private final int room;
    /// By where somebody is and where they go: the least that is lost, and who it is.
    private final long[][] loss;

    private final int[][] who;

    /// Among all pairs that may be.
    Exchange(Cohort cohort, int[] assignment) {
        this(cohort, assignment, cohort::may);
    }

    Exchange(Cohort cohort, int[] assignment, Among among) {
        this.cohort = cohort;
        this.assignment = assignment.clone();
        this.nobody = cohort.mentors();
        this.room = nobody + 1;
        this.loss = new long[room + 1][room + 1];
        this.who = new int[room + 1][room + 1];
        for (int at = 0; at <= room; at++) {
            Arrays.fill(loss[at], FAR);
            Arrays.fill(who[at], Cohort.NOBODY);
        }
        fill(among);
    }

    /// Which pairs are looked at.
    interface Among {
        boolean has(int person, int mentor);
    }

    /// Somebody who goes to another mentor, or to none.
    record Move(int person, int to) {}

    /// @param lost how much less the whole is worth
    /// @param moves of others, which it takes
    record Cost(long lost, List<Move> moves) {}

    private void fill(Among among) {
        var load = new int[nobody];
        for (int person = 0; person < assignment.length; person++) {
            int at = node(assignment[person]);
            if (at != nobody) {
                load[at]++;
                note(at, nobody, person, Cohort.NOBODY);
            }
            for (int to = 0; to < nobody; to++) {
                if (to != at && cohort.places(to) > 0 && among.has(person, to)) {
                    note(at, to, person, to);
                }
            }
        }
        for (int mentor = 0; mentor < nobody; mentor++) {
            loss[mentor][room] = load[mentor] < cohort.places(mentor) ? 0 : FAR;
            loss[room][mentor] = load[mentor] > 0 ? 0 : FAR;
        }
        loss[nobody][room] = 0;
        loss[room][nobody] = 0;
    }

    private void note(int at, int to, int person, int mentor) {
        long lost = cohort.worth(person, assignment[person]) - cohort.worth(person, mentor);
        if (lost < loss[at][to]) {
            loss[at][to] = lost;
            who[at][to] = person;
        }
    }

    private int node(int mentor) {
        return mentor == Cohort.NOBODY ? nobody : mentor;
    }

    /// Whether no exchange whatsoever would make the whole worth more: the proof that an assignment is the best.
    boolean best() {
        return settles(new long[room + 1]);
    }

    /// What a place with each mentor is worth, of an assignment that is the best: no move gains more than the price
    /// rises. The last but one is that of nobody.
    long[] prices() {
        var prices = new long[room + 1];
        if (!settles(prices)) {
            throw new IllegalStateException("There are no prices: the assignment is not the best.");
        }
        return prices;
    }

    private boolean settles(long[] distance) {
        for (int round = 0; round <= room + 1; round++) {
            if (!relax(distance)) {
                return true;
            }
        }
        return false;
    }

    /// One round from everywhere at once.
    private boolean relax(long[] distance) {
        boolean better = false;
        for (int at = 0; at <= room; at++) {
            for (int to = 0; to <= room; to++) {
                if (loss[at][to] < FAR && distance[at] + loss[at][to] < distance[to]) {
                    distance[to] = distance[at] + loss[at][to];
                    better = true;
                }
            }
        }
        return better;
    }

    /// Of each mentor, what it would cost that this person walks with them, in an assignment that is the best.
    ///
    /// @return by mentor; empty where the two are not to be brought together or nobody can make room
    List<Optional<Cost>> of(int person) {
        int home = node(assignment[person]);
        var way = new int[room + 1];
        var distance = toward(home, way);
        return IntStream.range(0, nobody)
                .mapToObj(mentor -> can(person, mentor, distance)
                        ? Optional.of(cost(person, mentor, distance, moves(mentor, home, way)))
                        : Optional.<Cost>empty())
                .toList();
    }

    private boolean can(int person, int mentor, long[] distance) {
        return cohort.may(person, mentor) && cohort.places(mentor) > 0 && distance[mentor] < FAR;
    }

    private Cost cost(int person, int mentor, long[] distance, List<Move> moves) {
        long own = cohort.worth(person, assignment[person]) - cohort.worth(person, mentor);
        return new Cost(own + distance[mentor], moves);
    }

    /// The least that is lost on the way from each node to this one, and the next step there.
    private long[] toward(int home, int[] way) {
        var distance = new long[room + 1];
        Arrays.fill(distance, FAR);
        distance[home] = 0;
        boolean better = true;
        for (int round = 0; better && round <= room; round++) {
            better = false;
            for (int at = 0; at <= room; at++) {
                for (int to = 0; at != home && to <= room; to++) {
                    if (loss[at][to] < FAR && distance[to] < FAR && loss[at][to] + distance[to] < distance[at]) {
                        distance[at] = loss[at][to] + distance[to];
                        way[at] = to;
                        better = true;
                    }
                }
            }
        }
        return distance;
    }

    private List<Move> moves(int mentor, int home, int[] way) {
        var moves = new ArrayList<Move>();
        for (int at = mentor; at != home; at = way[at]) {
            if (who[at][way[at]] != Cohort.NOBODY) {
                moves.add(new Move(who[at][way[at]], way[at] == nobody ? Cohort.NOBODY : way[at]));
            }
        }
        return moves;
    }
}
