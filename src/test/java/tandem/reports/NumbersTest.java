package tandem.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import tandem.bridge.Tally;

/// Intervals as they were published, and what is not shown.
class NumbersTest {
    private static final LocalDate THROUGH = LocalDate.of(2026, 2, 28);
    private static final Tally.Checkups NO_CHECKUPS = new Tally.Checkups(0, 0, 0, 0, 0, 0);

    /// Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    @Test
    void intervals_are_those_that_were_published() {
        interval(81, 263, 0.2553, 0.3662);
        interval(15, 148, 0.0624, 0.1605);
        interval(0, 20, 0.0000, 0.1611);
        interval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void everybody_and_nobody_end_where_they_must() {
        assertThat(Interval.wilson(30, 30).high()).isEqualTo(1);
        assertThat(Interval.wilson(0, 30).low()).isZero();
        assertThat(Interval.wilson(30, 30).low()).isBetween(0.88, 0.89);
    }

    @Test
    void groups_of_one_to_ten_are_not_shown_and_nobody_may_be() {
        var reach = Reach.of(THROUGH, tallies(300, mark -> 200, mark -> 190, mark -> 0), NO_CHECKUPS);
        var line = reach.line(Mark.WEEK_16).orElseThrow();
        assertThat(line.reached().bound()).isEqualTo(Share.Bound.NEARLY_ALL);
        assertThat(line.reached().interval()).isEmpty();
        assertThat(line.recent().orElseThrow().part()).contains(0.0);
        assertThat(Reach.of(THROUGH, tallies(10, mark -> 0, mark -> 0, mark -> 0), NO_CHECKUPS)
                        .everybody())
                .isEmpty();
        assertThat(Reach.of(THROUGH, tallies(11, mark -> 0, mark -> 0, mark -> 0), NO_CHECKUPS)
                        .everybody())
                .contains(11L);
    }

    @Test
    void what_lies_between_two_marks_is_a_group_too() {
        var few = Reach.of(THROUGH, tallies(60, mark -> 40 - mark.ordinal(), mark -> 20, mark -> 20), NO_CHECKUPS);
        assertThat(few.line(Mark.WEEK_16)).isPresent();
        assertThat(few.line(Mark.WEEK_8))
                .as("one person between weeks 8 and 16")
                .isEmpty();
        var many = Reach.of(THROUGH, tallies(90, mark -> 70 - 14 * mark.ordinal(), mark -> 0, mark -> 0), NO_CHECKUPS);
        assertThat(many.line(Mark.WEEK_8)).isPresent();
    }

    @Test
    void check_ups_are_kept_back_where_few_people_stand_behind_them() {
        var tallies = tallies(60, mark -> 40, mark -> 20, mark -> 20);
        assertThat(Reach.of(THROUGH, tallies, new Tally.Checkups(70, 50, 9, 40, 30, 12))
                        .checkedUp())
                .hasValueSatisfying(share -> assertThat(share).isEqualTo(Share.exact(50, 70)));
        assertThat(Reach.of(THROUGH, tallies, new Tally.Checkups(70, 50, 9, 40, 38, 2))
                        .checkedUp())
                .isEmpty();
    }

    /// Programs of any shape: no sum or difference of shown numbers is a group of one to ten, whoever there may
    /// be; and none that was kept back because it is small follows from the others by any arithmetic.
    @Test
    void what_is_kept_back_cannot_be_worked_out() {
        var attacker = new Attacker();
        int hidden = 0;
        int shown = 0;
        for (int seed = 0; seed < 40; seed++) {
            var program = attacker.program(new Random(seed));
            var reach = Reach.of(THROUGH, program.tallies(), NO_CHECKUPS);
            var published = attacker.published(reach);
            assertThat(attacker.smallGroups(published)).as("program " + seed).isEmpty();
            assertThat(attacker.workedOut(published, program))
                    .as("program " + seed)
                    .isEmpty();
            shown += published.size();
            hidden += 15 - published.size();
        }
        assertThat(shown).as("much is shown").isGreaterThan(150);
        assertThat(hidden).as("much is not").isGreaterThan(80);
    }

    @Test
    void control_with_small_numbers_left_out_alone_they_are_worked_out() {
        var attacker = new Attacker();
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            var program = attacker.program(new Random(seed));
            found += attacker.smallGroups(attacker.withoutSmallOnes(program)).isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(4);
    }

    private static void interval(long count, long of, double low, double high) {
        var interval = Interval.wilson(count, of);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    private static List<Tally.Reach> tallies(
            long all, ToLongFunction<Mark> enough, ToLongFunction<Mark> reached, ToLongFunction<Mark> lately) {
        var tallies = new ArrayList<>(List.of(new Tally.Reach("start", all, 0, 0)));
        for (var mark : Mark.values()) {
            tallies.add(new Tally.Reach(
                    mark.code(),
                    enough.applyAsLong(mark),
                    reached.applyAsLong(mark),
                    mark.asksLately() ? lately.applyAsLong(mark) : reached.applyAsLong(mark)));
        }
        return tallies;
    }
}
