package tandem.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.program.Hours;
import tandem.program.Span;

class HoursFormTest {
    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");
    private static final Span DAY = span(8, 17);
    private static final Span NIGHT = span(18, 2);

    @Test
    void days_that_share_their_hours_share_a_row() {
        var form = HoursForm.of(new Hours(
                ZONE,
                Map.of(
                        DayOfWeek.MONDAY, List.of(DAY),
                        DayOfWeek.TUESDAY, List.of(DAY),
                        DayOfWeek.WEDNESDAY, List.of(DAY),
                        DayOfWeek.THURSDAY, List.of(DAY),
                        DayOfWeek.FRIDAY, List.of(DAY, NIGHT)),
                Set.of(LocalDate.of(2026, 12, 25))));
        assertThat(form.days()).containsExactly("mon-fri", "fri");
        assertThat(form.from()).containsExactly("08:00", "18:00");
        assertThat(form.closed()).isEqualTo("2026-12-25");
    }

    @Test
    void whatever_the_hours_are_the_form_says_the_same() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                week.put(
                        day,
                        switch (random.nextInt(4)) {
                            case 0 -> List.<Span>of();
                            case 1 -> List.of(DAY);
                            case 2 -> List.of(NIGHT);
                            default -> List.of(DAY, NIGHT);
                        });
            }
            var hours =
                    HoursForm.of(new Hours(ZONE, week, Set.of())).hours(ZONE).orElseThrow();
            for (var day : DayOfWeek.values()) {
                assertThat(hours.on(day)).as("%s in %s", day, week).containsExactlyInAnyOrderElementsOf(week.get(day));
            }
        }
    }

    private static Span span(int from, int to) {
        return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
