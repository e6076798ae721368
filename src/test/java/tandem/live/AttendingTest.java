package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T02:10:00Z");

    private final Attending attending = new Attending();
    private final UUID amy = UUID.randomUUID();
    private final UUID mo = UUID.randomUUID();

    @Test
    void whoever_dropped_is_not_said_to_be_here_again_and_is_gone_after_twelve_seconds() {
        attending.came(amy, amy, false, NOW);
        attending.came(mo, mo, false, NOW);
        assertThat(attending.news(NOW).come()).containsExactlyInAnyOrder(amy, mo);
        attending.went(mo, mo, NOW);
        var later = attending.news(NOW.plusSeconds(9));
        assertThat(later.stay()).containsExactly(amy);
        assertThat(later.gone()).isEmpty();
        assertThat(attending.news(NOW.plusSeconds(13)).gone()).containsExactly(mo);
    }

    @Test
    void whoever_comes_back_in_time_was_never_gone() {
        attending.came(mo, mo, false, NOW);
        attending.news(NOW);
        attending.went(mo, mo, NOW);
        attending.came(mo, mo, false, NOW.plusSeconds(11));
        assertThat(attending.news(NOW.plusSeconds(13)).gone()).isEmpty();
        assertThat(attending.news(NOW.plusSeconds(22)).stay()).containsExactly(mo);
    }

    @Test
    void a_page_without_a_script_counts_for_forty_seconds() {
        attending.touched(amy, NOW);
        assertThat(attending.news(NOW).come()).containsExactly(amy);
        assertThat(attending.news(NOW.plusSeconds(20)).stay()).containsExactly(amy);
        var later = attending.news(NOW.plusSeconds(30));
        assertThat(later.stay()).isEmpty();
        assertThat(later.gone()).isEmpty();
        assertThat(attending.news(NOW.plusSeconds(41)).gone()).containsExactly(amy);
    }

    @Test
    void whose_page_says_that_it_lives_is_said_to_be_here_each_time_and_not_because_of_the_line() {
        attending.came(amy, amy, true, NOW);
        attending.came(mo, mo, false, NOW);
        assertThat(attending.news(NOW).come()).containsExactlyInAnyOrder(amy, mo);
        assertThat(attending.news(NOW.plusSeconds(9)).stay()).containsExactly(mo);
        attending.lives(amy);
        assertThat(attending.news(NOW.plusSeconds(10)).stay()).containsExactly(amy);
        assertThat(attending.news(NOW.plusSeconds(60)).gone())
                .as("its line is open")
                .isEmpty();
        attending.went(amy, amy, NOW.plusSeconds(60));
        assertThat(attending.news(NOW.plusSeconds(73)).gone()).containsExactly(amy);
    }

    @Test
    void a_page_may_say_so_to_a_node_without_its_line_and_what_could_not_be_said_comes_again() {
        attending.lives(amy);
        var news = attending.news(NOW);
        assertThat(news.stay()).containsExactly(amy);
        assertThat(attending.news(NOW).stay()).isEmpty();
        attending.again(news);
        assertThat(attending.news(NOW).stay()).containsExactly(amy);
        assertThat(attending.news(NOW.plusSeconds(60)).gone()).isEmpty();
    }

    @Test
    void the_end_of_a_line_from_before_somebody_left_ends_nothing_that_came_later() {
        attending.came(amy, "before", false, NOW);
        attending.left(amy);
        attending.came(amy, "after", false, NOW);
        attending.went(amy, "before", NOW);
        assertThat(attending.news(NOW.plusSeconds(13)).gone()).isEmpty();
        attending.went(amy, "after", NOW);
        assertThat(attending.news(NOW.plusSeconds(26)).gone()).containsExactly(amy);
    }
}
