package tandem.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TaperTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    @Test
    void contacts_start_close_and_the_gaps_grow_but_never_end() {
        assertThat(days(20))
                .containsExactly(
                        1L, 3L, 7L, 14L, 21L, 28L, 35L, 42L, 70L, 98L, 126L, 154L, 182L, 273L, 364L, 455L, 546L, 637L,
                        728L, 819L);
        assertThat(Taper.after(BEGAN, BEGAN.plusYears(30)))
                .isAfter(BEGAN.plusYears(30))
                .isBefore(BEGAN.plusYears(32));
    }

    @Test
    void the_next_is_always_after_the_day() {
        for (int day = 0; day < 2000; day++) {
            assertThat(Taper.after(BEGAN, BEGAN.plusDays(day))).isAfter(BEGAN.plusDays(day));
        }
    }

    private static ArrayList<Long> days(int many) {
        var days = new ArrayList<Long>();
        var day = BEGAN;
        for (int each = 0; each < many; each++) {
            day = Taper.after(BEGAN, day);
            days.add(ChronoUnit.DAYS.between(BEGAN, day));
        }
        return days;
    }
}
