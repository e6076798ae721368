package tandem.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.bridge.Result;

class TighteningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FAR = DAY.plusMonths(3);

    @Test
    void two_missed_bring_the_wheels_closer_and_two_that_go_through_loosen_them() {
        var one = Tightening.NONE.heard(Heard.MISSED, true);
        assertThat(one.tight()).isFalse();
        assertThat(one.next(FAR, DAY)).isEqualTo(FAR);
        var two = one.heard(Heard.NEITHER, true).heard(Heard.MISSED, true);
        assertThat(two.cause()).hasValue(Cause.MISSED);
        assertThat(two.next(FAR, DAY)).isEqualTo(DAY.plusDays(7));
        assertThat(two.next(DAY.plusDays(3), DAY))
                .as("a wheel that comes sooner is not put off")
                .isEqualTo(DAY.plusDays(3));
        var through = two.heard(Heard.THROUGH, true);
        assertThat(through.left()).isOne();
        assertThat(through.heard(Heard.MISSED, true).left()).isOne();
        assertThat(through.heard(Heard.THROUGH, true)).isEqualTo(Tightening.NONE);
    }

    @Test
    void a_rule_that_is_off_changes_nothing_and_a_missed_contact_between_two_is_forgotten() {
        assertThat(Tightening.NONE
                        .heard(Heard.MISSED, false)
                        .heard(Heard.MISSED, false)
                        .tight())
                .isFalse();
        assertThat(Tightening.NONE
                        .heard(Heard.MISSED, true)
                        .heard(Heard.THROUGH, true)
                        .heard(Heard.MISSED, true)
                        .tight())
                .isFalse();
    }

    @Test
    void what_holds_longer_stays() {
        var asked = Tightening.NONE.because(Cause.ASKED);
        assertThat(asked.left()).isEqualTo(4);
        assertThat(asked.because(Cause.SIGNAL)).isEqualTo(asked);
        var nearly = asked.heard(Heard.THROUGH, true).heard(Heard.THROUGH, true).heard(Heard.THROUGH, true);
        assertThat(nearly.because(Cause.SIGNAL)).isEqualTo(new Tightening(0, Optional.of(Cause.SIGNAL), 2));
        assertThat(asked.enough().tight()).isFalse();
    }

    @Test
    void results_are_heard_as_what_they_are() {
        assertThat(Heard.of(Result.REACHED)).isEqualTo(Heard.THROUGH);
        assertThat(Heard.of(Result.DECLINED)).isEqualTo(Heard.THROUGH);
        assertThat(Heard.of(Result.LEFT_WORD)).isEqualTo(Heard.MISSED);
        assertThat(Heard.of(Result.NO_ANSWER)).isEqualTo(Heard.MISSED);
        assertThat(Heard.of(Result.OTHER)).isEqualTo(Heard.NEITHER);
    }

    /// Looks at everything that was heard, each time anew.
    @Test
    void the_same_as_a_second_way_to_say_it_over_many_stories() {
        var random = new Random(189);
        int tight = 0;
        for (int story = 0; story < 2_000; story++) {
            var heard = new ArrayList<Heard>();
            var now = Tightening.NONE;
            for (int contact = 0; contact < 12; contact++) {
                heard.add(Heard.values()[random.nextInt(3)]);
                now = now.heard(heard.getLast(), true);
                assertThat(now.tight()).as("%s", heard).isEqualTo(told(heard));
                tight += now.tight() ? 1 : 0;
            }
        }
        assertThat(tight).as("control").isBetween(2_000, 22_000);
    }

    private static boolean told(List<Heard> all) {
        var heard = all.stream().filter(each -> each != Heard.NEITHER).toList();
        for (int last = heard.size() - 1; last > 0; last--) {
            if (heard.get(last) == Heard.MISSED && heard.get(last - 1) == Heard.MISSED) {
                return heard.subList(last, heard.size()).stream()
                                .filter(each -> each == Heard.THROUGH)
                                .count()
                        < 2;
            }
        }
        return false;
    }
}
