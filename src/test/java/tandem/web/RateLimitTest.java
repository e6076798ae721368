package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tandem.TestClock;

class RateLimitTest {
    private static final int ACTS = 3;

    private final TestClock clock = new TestClock();
    private final RateLimit limit = new RateLimit(ACTS, Duration.ofMinutes(15), clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void so_many_acts_and_again_when_the_time_has_passed() {
        useUp();
        assertThatThrownBy(() -> limit.count(request)).isInstanceOf(Refusal.class);
        clock.forward(Duration.ofMinutes(15));
        useUp();
    }

    @Test
    void a_clock_that_ran_ahead_and_was_set_right_keeps_nobody_out() {
        clock.forward(Duration.ofDays(30));
        useUp();
        clock.set(TestClock.START);
        useUp();
        assertThatThrownBy(() -> limit.count(request)).isInstanceOf(Refusal.class);
    }

    @Test
    void each_network_has_a_count_of_its_own() {
        useUp();
        var other = new MockHttpServletRequest();
        other.setRemoteAddr("192.0.2.7");
        limit.count(other);
        assertThat(other.getRemoteAddr()).isNotEqualTo(request.getRemoteAddr());
    }

    private void useUp() {
        for (int act = 0; act < ACTS; act++) {
            limit.count(request);
        }
    }
}
