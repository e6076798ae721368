package tandem.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tandem.schedules.Given.HOUR;
import static tandem.schedules.Given.NEW_YORK;
import static tandem.schedules.Given.weekly;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @Test
    void a_start_in_the_spring_gap_happens_when_the_gap_has_been_added() {
        assertThat(nextOf("SU 02:30", "2026-03-08T00:00-05:00[America/New_York]"))
                .isEqualTo("2026-03-08T03:30-04:00[America/New_York]");
    }

    @Test
    void a_start_in_the_autumn_overlap_happens_at_the_first_of_the_two_and_once() {
        Schedule schedule = weekly("SU 01:30");
        assertThat(schedule.between(moment("2026-11-01T00:00-04:00"), moment("2026-11-02T00:00-05:00"), 10))
                .extracting(each -> each.start().toString())
                .containsExactly("2026-11-01T01:30-04:00[America/New_York]");
        assertThat(schedule.next(moment("2026-11-01T01:31-04:00")))
                .hasValueSatisfying(each -> assertThat(each.start().toString()).startsWith("2026-11-08T01:30"));
    }

    @Test
    void two_rules_moved_to_one_moment_make_one_occurrence() {
        assertThat(weekly("SU 02:30\nSU 03:30")
                        .between(moment("2026-03-08T00:00-05:00"), moment("2026-03-09T00:00-04:00"), 10))
                .hasSize(1);
        assertThat(weekly("SU 02:30\nSU 03:30")
                        .between(moment("2026-03-15T00:00-04:00"), moment("2026-03-16T00:00-04:00"), 10))
                .hasSize(2);
    }

    @Test
    void the_length_counts_time_that_passes() {
        Occurrence across =
                weekly("SU 01:30").next(moment("2026-03-08T00:00-05:00")).orElseThrow();
        assertThat(across.start().toLocalTime()).isEqualTo(LocalTime.of(1, 30));
        assertThat(across.end().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void an_occurrence_past_midnight_is_under_way_on_the_next_day() {
        Schedule late = weekly("FR 23:30");
        assertThat(late.current(moment("2026-06-06T00:29:59-04:00")))
                .hasValueSatisfying(
                        each -> assertThat(each.start().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY));
        assertThat(late.current(moment("2026-06-06T00:30-04:00"))).isEmpty();
        assertThat(late.current(moment("2026-06-05T23:29:59-04:00"))).isEmpty();
    }

    @Test
    void of_two_under_way_the_one_that_started_last_is_current() {
        Schedule both = Schedule.of(NEW_YORK, "FR 19:00\nFR 19:30", HOUR, "", "");
        assertThat(both.current(moment("2026-06-05T19:45-04:00")))
                .hasValueSatisfying(each -> assertThat(each.start().getMinute()).isEqualTo(30));
    }

    @Test
    void an_exception_and_a_pause_are_days_without_it() {
        Schedule schedule =
                Schedule.of(NEW_YORK, "TU 19:30", HOUR, "2026-06-02", "2026-06-09..2026-06-16\n2026-07-01..");
        assertThat(schedule.between(moment("2026-06-01T00:00-04:00"), moment("2027-06-01T00:00-04:00"), 10))
                .extracting(each -> each.start().toLocalDate().toString())
                .containsExactly("2026-06-23", "2026-06-30");
        assertThat(schedule.next(moment("2026-07-01T00:00-04:00"))).isEmpty();
    }

    @Test
    void every_other_week_never_happens_before_its_first_date() {
        assertThat(weekly("2026-06-02/2 TU 19:30")
                        .between(moment("2026-05-01T00:00-04:00"), moment("2026-07-01T00:00-04:00"), 10))
                .extracting(each -> each.start().toLocalDate().toString())
                .containsExactly("2026-06-02", "2026-06-16", "2026-06-30");
    }

    @Test
    void a_fifth_saturday_waits_for_a_month_that_has_one() {
        assertThat(nextOf("5 SA 10:00", "2026-02-01T00:00-05:00"))
                .isEqualTo("2026-05-30T10:00-04:00[America/New_York]");
    }

    @Test
    void a_zone_that_skipped_a_whole_day_holds_it_on_the_next() {
        Schedule apia = Schedule.of(ZoneId.of("Pacific/Apia"), "FR 10:00", HOUR, "", "");
        assertThat(apia.next(Instant.parse("2011-12-30T09:00:00Z"))
                        .orElseThrow()
                        .start())
                .isEqualTo(ZonedDateTime.parse("2011-12-31T10:00+14:00[Pacific/Apia]"));
    }

    @Test
    void by_appointment_has_no_moments() {
        Schedule none = weekly("");
        assertThat(none.byAppointment()).isTrue();
        assertThat(none.next(Instant.EPOCH)).isEmpty();
        assertThat(none.current(Instant.EPOCH)).isEmpty();
        assertThat(none.between(Instant.EPOCH, Instant.MAX, 5)).isEmpty();
        assertThat(none.plainWeekly()).isFalse();
    }

    @Test
    void the_ends_of_time_are_answered_too() {
        Schedule schedule = weekly("SU 01:30");
        assertThat(schedule.next(Instant.MIN)).isPresent();
        assertThat(schedule.next(Instant.MAX)).isEmpty();
        assertThat(schedule.current(Instant.MIN)).isEmpty();
        assertThat(schedule.current(Instant.MAX)).isEmpty();
        assertThat(schedule.between(Instant.MIN, Instant.MAX, 3)).hasSize(3);
        assertThat(Schedule.of(NEW_YORK, "1 MO 10:00", HOUR, "", "0001-01-01..9999-12-31")
                        .next(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void minutes_of_the_week_are_what_an_index_keeps() {
        assertThat(weekly("SU 23:59\nMO 00:00\n1 TU 19:30").weekMinutes()).containsExactly(0, 1440 + 1170, 10_079);
        assertThat(weekly("SU 23:59").plainWeekly()).isTrue();
        assertThat(weekly("1 SU 23:59").plainWeekly()).isFalse();
        assertThat(Schedule.of(NEW_YORK, "TU 19:30", HOUR, "2026-06-02", "").plainWeekly())
                .isFalse();
        assertThat(Schedule.of(NEW_YORK, "TU 19:30", HOUR, "", "2026-06-02..").plainWeekly())
                .isFalse();
    }

    @Test
    void the_same_rules_in_another_order_are_the_same_schedule() {
        assertThat(weekly("SU 10:00\nMO 09:00\n1 MO 09:00")).isEqualTo(weekly("1 MO 09:00\nMO 09:00\nSU 10:00"));
    }

    @Test
    void absurd_schedules_are_refused() {
        Rule rule = new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.NOON);
        refused(() -> schedule(Collections.nCopies(2, rule), HOUR));
        refused(() -> schedule(List.of(rule), Duration.ZERO));
        refused(() -> schedule(List.of(rule), Duration.ofMinutes(-5)));
        refused(() -> schedule(List.of(rule), Duration.ofMinutes(1441)));
        refused(() -> schedule(List.of(rule), Duration.ofSeconds(90)));
        refused(() -> schedule(
                IntStream.range(0, 51)
                        .<Rule>mapToObj(i -> new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.of(10, i)))
                        .toList(),
                HOUR));
        refused(() -> new Rule.Monthly(new TreeSet<>(Set.of(6)), DayOfWeek.MONDAY, LocalTime.NOON));
        refused(() -> new Rule.Monthly(new TreeSet<>(Set.of(0)), DayOfWeek.MONDAY, LocalTime.NOON));
        refused(() -> new Rule.Monthly(new TreeSet<>(), DayOfWeek.MONDAY, LocalTime.NOON));
        refused(() -> new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.of(10, 0, 30)));
        refused(() -> new Pause(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)));
        refused(() -> new Pause(LocalDate.MAX, null));
        assertThat(schedule(List.of(rule), Duration.ofHours(24)).rules()).hasSize(1);
    }

    @Test
    void any_schedule_survives_being_written_and_read() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            Schedule schedule = Given.any(random, Given.ZONES.get(i % 6), LocalDate.of(2026, 1, 1));
            assertThat(Schedule.of(
                            schedule.zone(),
                            schedule.rulesText(),
                            schedule.length(),
                            schedule.exceptText(),
                            schedule.pausesText()))
                    .isEqualTo(schedule);
        }
    }

    @Test
    void the_notation_reads_like_a_note() {
        String rules = "MO 19:00\n2026-01-05/2 MO 19:00\nTU 19:30\n2,-1 FR 20:00\n1,3 SA 10:00";
        assertThat(weekly(rules).rulesText()).isEqualTo(rules.replace("MO 19:00\n2026-01-05/2 MO 19:00", ORDERED));
    }

    private static final String ORDERED = "2026-01-05/2 MO 19:00\nMO 19:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX 19:30",
                "TU",
                "TU 25:00",
                "TU 19:30 x",
                "6 TU 19:30",
                "1,,3 TU 19:30",
                "x TU 19:30",
                "2026-01-06/2 MO 19:00",
                "2026-02-30/2 MO 19:00",
                "TU 7:30pm",
                "TU 19:30 TU 20:30",
                "99999999999 SA 10:00"
            })
    void a_line_that_is_not_understood_is_named(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekly("MO 10:00\n" + line))
                .withMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-02..2026-01-01", "..", "2026-01-01...2026-01-02"})
    void a_pause_that_is_not_understood_is_named(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(NEW_YORK, "MO 10:00", HOUR, "", line))
                .withMessageContaining(line);
    }

    private static Schedule schedule(List<Rule> rules, Duration length) {
        return new Schedule(NEW_YORK, rules, length, Set.of(), List.of());
    }

    private static String nextOf(String rules, String from) {
        return weekly(rules).next(moment(from)).orElseThrow().start().toString();
    }

    private static Instant moment(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }
}
