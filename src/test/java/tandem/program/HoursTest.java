package tandem.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_day_is_open_from_its_first_minute_up_to_its_last() {
        var hours = hours("daily: 8:00-21:00", "");
        assertThat(hours.openAt(phoenix("2026-11-24T07:59"))).isFalse();
        assertThat(hours.openAt(phoenix("2026-11-24T08:00"))).isTrue();
        assertThat(hours.openAt(phoenix("2026-11-24T20:59"))).isTrue();
        assertThat(hours.openAt(phoenix("2026-11-24T21:00"))).isFalse();
    }

    @Test
    void a_span_over_midnight_belongs_to_the_day_it_starts_on() {
        var hours = hours("fri: 18:00-2:00", "");
        assertThat(hours.openAt(phoenix("2026-11-28T01:59"))).as("Saturday").isTrue();
        assertThat(hours.openAt(phoenix("2026-11-27T01:59"))).as("Friday").isFalse();
        assertThat(hours.open(phoenix("2026-11-27T19:00")).orElseThrow().until())
                .isEqualTo(phoenix("2026-11-28T02:00"));
        assertThat(hours("fri: 18:00-2:00", "closed: [2026-11-27]").openAt(phoenix("2026-11-28T01:00")))
                .isFalse();
    }

    @Test
    void spans_that_touch_are_one() {
        var hours = hours("daily: [8:00-12:00, 12:00-17:00]", "");
        assertThat(hours.open(phoenix("2026-11-24T09:00")).orElseThrow().until())
                .isEqualTo(phoenix("2026-11-24T17:00"));
        assertThat(hours("daily: 24h", "").dayAndNight()).isTrue();
        assertThat(hours("mon-sat: 24h", "").dayAndNight()).isFalse();
    }

    @Test
    void the_next_opening_skips_closed_dates() {
        var hours = hours("mon-fri: 9:00-17:00", "closed: [2026-11-26, 2026-11-27]");
        assertThat(hours.next(phoenix("2026-11-25T17:00")).orElseThrow().from()).isEqualTo(phoenix("2026-11-30T09:00"));
        assertThat(hours("mon: closed", "").next(phoenix("2026-11-25T17:00"))).isEmpty();
    }

    @Test
    void a_night_with_a_changed_clock_keeps_its_local_times() {
        var hours = read("daily: 22:00-6:00", "", NEW_YORK);
        var open = hours.open(Instant.parse("2026-11-01T05:30:00Z")).orElseThrow();
        assertThat(Duration.between(open.from(), open.until())).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void a_promise_is_kept_within_its_time_while_open_and_on_the_next_open_day_otherwise() {
        var promise = promise("2028-12-31");
        assertThat(promise.by(phoenix("2026-11-24T18:40"))).contains(phoenix("2026-11-24T20:40"));
        assertThat(promise.by(phoenix("2026-11-24T20:30"))).as("closes before").contains(phoenix("2026-11-25T10:00"));
        assertThat(promise.by(phoenix("2026-11-24T23:00"))).contains(phoenix("2026-11-25T10:00"));
        assertThat(promise.by(phoenix("2026-11-24T03:00"))).contains(phoenix("2026-11-24T10:00"));
    }

    @Test
    void a_promise_that_nobody_is_named_for_switches_itself_off() {
        var promise = promise("2026-11-24");
        assertThat(promise.by(phoenix("2026-11-24T18:40"))).isPresent();
        assertThat(promise.by(phoenix("2026-11-24T22:00")))
                .as("falls on the 25th")
                .isEqualTo(Optional.empty());
        assertThat(new Promise(Duration.ofHours(2), LocalTime.of(10, 0), hours("daily: 24h", ""), List.of())
                        .by(phoenix("2026-11-24T18:40")))
                .isEmpty();
    }

    private static Promise promise(String until) {
        var owner = new Promise.Owner("Tess", LocalDate.parse(until));
        return new Promise(Duration.ofHours(2), LocalTime.of(10, 0), hours("daily: 8:00-21:00", ""), List.of(owner));
    }

    private static Hours hours(String days, String closed) {
        return read(days, closed, PHOENIX);
    }

    private static Hours read(String days, String closed, ZoneId zone) {
        return HoursReader.read(new Entry(ProgramReader.compose("hours:\n  " + days + "\n" + closed), ""), zone);
    }

    private static Instant phoenix(String local) {
        return LocalDateTime.parse(local).atZone(PHOENIX).toInstant();
    }
}
