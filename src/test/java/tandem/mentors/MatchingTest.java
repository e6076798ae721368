package tandem.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The rules alone: who fits whom, and the best assignment for everybody, held against a second method.
class MatchingTest {
    private static final int CASES = 3_000;

    @Test
    void each_thing_in_common_counts_once_and_a_language_three_times() {
        var wishes = new Traits(Map.of(Kind.LANGUAGES, Set.of("es"), Kind.LIVED, Set.of("loss", "jail")));
        var both = new Traits(Map.of(Kind.LIVED, Set.of("loss", "jail", "pain")));
        var speaks = new Traits(Map.of(Kind.LANGUAGES, Set.of("en", "es")));
        assertThat(wishes.fit(both)).isEqualTo(2);
        assertThat(wishes.fit(speaks)).isEqualTo(3);
        assertThat(wishes.shared(both))
                .containsExactly(new Traits.Shared(Kind.LIVED, "jail"), new Traits.Shared(Kind.LIVED, "loss"));
        var first = candidate(both);
        var second = candidate(speaks);
        assertThat(Matching.ranked(UUID.randomUUID(), wishes, List.of(first, second)))
                .containsExactly(second, first);
    }

    @Test
    void among_equals_not_everybody_asks_the_same_one() {
        var same = IntStream.range(0, 5).mapToObj(at -> candidate(Traits.NONE)).toList();
        var first = IntStream.range(0, 100)
                .mapToObj(at -> Matching.ranked(new UUID(at, at * 31L), Traits.NONE, same)
                        .getFirst()
                        .id())
                .distinct()
                .toList();
        assertThat(first).hasSize(5);
        var asker = UUID.randomUUID();
        assertThat(Matching.ranked(asker, Traits.NONE, same))
                .as("and each sees the same order again")
                .isEqualTo(Matching.ranked(asker, Traits.NONE, same.reversed()));
    }

    @Test
    void what_a_mentor_keeps_private_is_no_trait_of_theirs() {
        var said = Map.of(
                Kind.LIVED, new Profile.Said(List.of("jail"), "", Audience.ME),
                Kind.HOURS, new Profile.Said(List.of("nights"), "", Audience.COORDINATORS),
                Kind.WAYS, new Profile.Said(List.of("call"), "", Audience.MEMBERS));
        var profile = new Profile(
                UUID.randomUUID(), tandem.shared.PersonId.next(), "Mo", 2, java.time.Instant.EPOCH, null, said);
        assertThat(profile.traits(Audience.MEMBERS).chosen()).containsOnlyKeys(Kind.WAYS);
        assertThat(profile.traits(Audience.COORDINATORS).chosen()).containsOnlyKeys(Kind.WAYS, Kind.HOURS);
        assertThat(profile.traits(Audience.ME).chosen())
                .as("and nobody works with it, whoever asks")
                .doesNotContainKey(Kind.LIVED);
    }

    @Test
    void the_assignment_is_the_best_there_is_says_a_second_method() {
        var random = new Random(6);
        int better = 0;
        for (int number = 0; number < CASES; number++) {
            var cohort = random(random, 1 + random.nextInt(6), 1 + random.nextInt(4), 3);
            var found = Optimum.of(cohort);
            assertThat(cohort.allows(found)).as("case %d", number).isTrue();
            assertThat(cohort.worth(found)).as("case %d", number).isEqualTo(trying(cohort, Map.of()));
            assertThat(new Exchange(cohort, found).best()).as("case %d", number).isTrue();
            var greedy = greedy(cohort);
            assertThat(cohort.allows(greedy)).isTrue();
            if (cohort.worth(greedy) < cohort.worth(found)) {
                better++;
                assertThat(new Exchange(cohort, greedy).best())
                        .as("the proof catches one that is not the best")
                        .isFalse();
            }
        }
        assertThat(better)
                .as("control: who takes the best for each in turn is caught")
                .isGreaterThan(CASES / 20);
    }

    @Test
    void as_many_as_can_have_a_mentor_and_those_who_asked_come_first() {
        var cohort = new Cohort(new int[] {1, 1}, new boolean[] {false, true, true}, new int[][] {
            {9, 9}, {0, Cohort.NEVER}, {0, 0}
        });
        assertThat(Optimum.of(cohort)).containsExactly(Cohort.NOBODY, 0, 1);
        var narrow = new Cohort(new int[] {1, 1}, new boolean[] {true, true}, new int[][] {{9, 0}, {8, Cohort.NEVER}});
        assertThat(Optimum.of(narrow)).as("the one with a choice gives way").containsExactly(1, 0);
    }

    @Test
    void what_another_pair_would_cost_is_what_it_costs() {
        var random = new Random(18);
        for (int number = 0; number < CASES / 3; number++) {
            var cohort = random(random, 1 + random.nextInt(5), 1 + random.nextInt(4), 2);
            var found = Optimum.of(cohort);
            long best = cohort.worth(found);
            for (int person = 0; person < cohort.people(); person++) {
                var costs = new Exchange(cohort, found).of(person);
                for (int mentor = 0; mentor < cohort.mentors(); mentor++) {
                    if (cohort.may(person, mentor) && cohort.places(mentor) > 0) {
                        var cost = costs.get(mentor).orElseThrow();
                        assertThat(best - cost.lost())
                                .as("case %d", number)
                                .isEqualTo(trying(cohort, Map.of(person, mentor)));
                        var moved = found.clone();
                        moved[person] = mentor;
                        cost.moves().forEach(move -> moved[move.person()] = move.to());
                        assertThat(cohort.allows(moved)).as("case %d", number).isTrue();
                        assertThat(cohort.worth(moved)).as("case %d", number).isEqualTo(best - cost.lost());
                    } else {
                        assertThat(costs.get(mentor)).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void nobody_and_nowhere_to_go_are_no_riddle() {
        assertThat(Optimum.of(new Cohort(new int[] {3}, new boolean[0], new int[0][0])))
                .isEmpty();
        assertThat(Optimum.of(new Cohort(new int[0], new boolean[] {true}, new int[1][0])))
                .containsExactly(Cohort.NOBODY);
        assertThat(Optimum.of(new Cohort(new int[] {0}, new boolean[] {true}, new int[][] {{4}})))
                .containsExactly(Cohort.NOBODY);
    }

    /// A thousand people, two hundred mentors, everybody with wishes of their own, and places for most.
    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_thousand_people_and_two_hundred_mentors_take_less_than_five_seconds() {
        for (int places : new int[] {3, 5, 8}) {
            var cohort = random(new Random(places), 1_000, 200, places);
            long began = System.nanoTime();
            var found = Optimum.of(cohort);
            long took = (System.nanoTime() - began) / 1_000_000;
            System.out.println("1,000 people, 200 mentors, up to " + places + " places each: " + took + " ms");
            assertThat(cohort.allows(found)).isTrue();
            assertThat(new Exchange(cohort, found).best()).isTrue();
            assertThat(took).isLessThan(5_000);
        }
    }

    /// Every way there is, one after the other.
    private static long trying(Cohort cohort, Map<Integer, Integer> fixed) {
        return trying(cohort, fixed, new int[cohort.people()], 0);
    }

    private static long trying(Cohort cohort, Map<Integer, Integer> fixed, int[] so, int person) {
        if (person == so.length) {
            return cohort.allows(so) ? cohort.worth(so) : Long.MIN_VALUE;
        }
        long best = Long.MIN_VALUE;
        int from = fixed.getOrDefault(person, Cohort.NOBODY);
        int to = fixed.getOrDefault(person, cohort.mentors() - 1);
        for (int mentor = from; mentor <= to; mentor++) {
            if (mentor == Cohort.NOBODY || cohort.may(person, mentor)) {
                so[person] = mentor;
                best = Math.max(best, trying(cohort, fixed, so, person + 1));
            }
        }
        return best;
    }

    /// The best for each in turn, whatever is left for the others.
    private static int[] greedy(Cohort cohort) {
        var left = IntStream.range(0, cohort.mentors()).map(cohort::places).toArray();
        var so = new int[cohort.people()];
        Arrays.fill(so, Cohort.NOBODY);
        for (int at = 0; at < so.length; at++) {
            int person = at;
            IntStream.range(0, left.length)
                    .filter(mentor -> left[mentor] > 0 && cohort.may(person, mentor))
                    .boxed()
                    .max((one, other) -> Integer.compare(cohort.fit(person, one), cohort.fit(person, other)))
                    .ifPresent(mentor -> {
                        so[person] = mentor;
                        left[mentor]--;
                    });
        }
        return so;
    }

    private static Cohort random(Random random, int people, int mentors, int places) {
        var asked = new boolean[people];
        var fit = new int[people][mentors];
        for (int person = 0; person < people; person++) {
            asked[person] = random.nextBoolean();
            for (int mentor = 0; mentor < mentors; mentor++) {
                fit[person][mentor] = random.nextInt(12) == 0 ? Cohort.NEVER : random.nextInt(10);
            }
        }
        return new Cohort(random.ints(mentors, 0, places + 1).toArray(), asked, fit);
    }

    private static Matching.Candidate candidate(Traits open) {
        return new Matching.Candidate(UUID.randomUUID(), open);
    }
}
