package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.TestClock;

class PaceTest {
    private static final UUID AMY = UUID.fromString("0192f0c1-2345-7000-8000-000000000001");

    private final TestClock clock = new TestClock();
    private final Pace pace = new Pace(2, 1_000, clock);

    @Test
    void so_many_at_once_and_then_one_each_second() {
        useUp();
        clock.forward(Duration.ofSeconds(1));
        assertThat(pace.allows(AMY)).isTrue();
        assertThat(pace.allows(AMY)).isFalse();
    }

    @Test
    void a_clock_that_ran_ahead_and_was_set_right_silences_nobody() {
        clock.forward(Duration.ofDays(30));
        useUp();
        clock.set(TestClock.START);
        useUp();
    }

    private void useUp() {
        assertThat(pace.allows(AMY)).isTrue();
        assertThat(pace.allows(AMY)).isTrue();
        assertThat(pace.allows(AMY)).isFalse();
    }
}
