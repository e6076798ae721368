package tandem.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The days of the schedule against a second way to count them, which knows nothing of the first.
class ScheduleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void each_day_is_exact_for_whoever_begins_on_any_day_of_ten_years() {
        int tried = 0;
        for (var began = LocalDate.of(2023, 1, 1); began.getYear() < 2033; began = began.plusDays(1)) {
            assertThat(first(began, Spacing.USUAL, 46)).as("%s", began).isEqualTo(counted(began));
            tried++;
        }
        assertThat(tried).isEqualTo(3653);
        for (int day = 0; day < 900; day++) {
            var began = LocalDate.of(2094, 6, 1).plusDays(day);
            assertThat(first(began, Spacing.USUAL, 46)).as("%s", began).isEqualTo(counted(began));
        }
    }

    @Test
    void control_months_that_are_added_one_to_another_are_seen() {
        var began = LocalDate.of(2023, 10, 31);
        var drifted = counted(began);
        int number = drifted.indexOf(LocalDate.of(2024, 2, 29));
        assertThat(number).isPositive();
        drifted.set(number + 1, LocalDate.of(2024, 2, 29).plusMonths(1));
        assertThat(first(began, Spacing.USUAL, 46)).isNotEqualTo(drifted).contains(LocalDate.of(2024, 3, 31));
    }

    @Test
    void the_first_wheel_after_a_day_is_the_first_that_is_later() {
        var began = LocalDate.of(2024, 2, 29);
        var all = counted(began);
        for (var day = began; day.isBefore(began.plusYears(7)); day = day.plusDays(1)) {
            var today = day;
            var next =
                    all.stream().filter(each -> each.isAfter(today)).findFirst().orElseThrow();
            assertThat(Schedule.USUAL.after(began, day, Spacing.USUAL).day()).isEqualTo(next);
        }
        assertThat(all).contains(LocalDate.of(2030, 2, 28));
        assertThat(Schedule.USUAL
                        .after(began, LocalDate.of(2055, 3, 1), Spacing.USUAL)
                        .day())
                .as("it never ends")
                .isEqualTo(LocalDate.of(2056, 2, 29));
    }

    @Test
    void wheels_are_named_by_what_they_are_counted_in() {
        var began = LocalDate.of(2026, 3, 2);
        assertThat(names(began, Spacing.USUAL, 25))
                .startsWith("DAY 1", "DAY 3", "DAY 7", "WEEK 2", "WEEK 3")
                .contains("WEEK 12", "MONTH 4", "MONTH 12", "MONTH 15")
                .doesNotContain("MONTH 3", "WEEK 1", "WEEK 13");
        assertThat(names(began, Spacing.WIDER, 12))
                .containsExactly(
                        "DAY 1", "DAY 3", "DAY 7", "WEEK 2", "WEEK 4", "WEEK 6", "WEEK 8", "WEEK 10", "WEEK 12",
                        "MONTH 4", "MONTH 6", "MONTH 8");
        assertThat(names(began, Spacing.CLOSER, 8))
                .containsExactly("DAY 1", "DAY 3", "DAY 7", "DAY 10", "DAY 14", "DAY 17", "DAY 21", "DAY 24");
    }

    @Test
    void closer_is_never_further_apart_and_wider_never_closer() {
        for (int day = 0; day < 400; day++) {
            var began = LocalDate.of(2027, 12, 1).plusDays(day);
            var until = began.plusYears(8);
            assertThat(count(began, Spacing.CLOSER, until)).isGreaterThan(count(began, Spacing.USUAL, until));
            assertThat(count(began, Spacing.USUAL, until)).isGreaterThan(count(began, Spacing.WIDER, until));
            for (var spacing : Spacing.values()) {
                var days = first(began, spacing, 60);
                for (int number = 4; number < days.size(); number++) {
                    assertThat(ChronoUnit.DAYS.between(days.get(number - 1), days.get(number)))
                            .as("%s %s", began, days.get(number))
                            .isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @Test
    void another_schedule_holds_as_it_says() {
        var began = LocalDate.of(2026, 1, 31);
        assertThat(new Schedule(List.of(2), 0, 2, 0)
                        .wheels(began, Spacing.USUAL)
                        .limit(4)
                        .map(Wheel::day))
                .containsExactly(
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2027, 1, 31));
        assertThatThrownBy(() -> new Schedule(List.of(3, 3), 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(List.of(), 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(List.of(1), 99, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_of_the_week_that_is_liked_moves_a_wheel_by_less_than_a_week_and_never_onto_another() {
        var began = LocalDate.of(2026, 3, 2);
        for (var liked : DayOfWeek.values()) {
            var days = Schedule.USUAL
                    .wheels(began, Spacing.USUAL)
                    .skip(3)
                    .limit(60)
                    .map(wheel -> wheel.on(liked))
                    .toList();
            assertThat(days)
                    .allMatch(day -> day.getDayOfWeek() == liked)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
        var first = Schedule.USUAL.after(began, began, Spacing.USUAL);
        assertThat(first.on(DayOfWeek.SUNDAY)).as("the first days stay").isEqualTo(first.day());
    }

    /// In 2026 the clocks of New York go forward on March 8 and back on November 1.
    @Test
    void a_time_of_day_stays_when_the_clocks_change() {
        for (var began : List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 10, 26))) {
            var at = LocalTime.of(17, 30);
            var begins = Wheel.moment(began, at, NEW_YORK);
            int moved = 0;
            for (var day : first(began, Spacing.USUAL, 20)) {
                var moment = Wheel.moment(day, at, NEW_YORK);
                assertThat(moment.atZone(NEW_YORK).toLocalTime()).isEqualTo(at);
                assertThat(LocalDate.ofInstant(moment, NEW_YORK)).isEqualTo(day);
                var byHours = begins.plus(Duration.ofDays(ChronoUnit.DAYS.between(began, day)));
                moved += byHours.equals(moment) ? 0 : 1;
            }
            assertThat(moved)
                    .as("control: counted in hours they come an hour off")
                    .isPositive();
        }
        assertThat(Wheel.moment(LocalDate.of(2026, 3, 8), LocalTime.of(2, 30), NEW_YORK))
                .as("left out by the clocks")
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(Wheel.moment(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), NEW_YORK))
                .as("the first of two")
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    private static List<LocalDate> first(LocalDate began, Spacing spacing, int many) {
        return Schedule.USUAL.wheels(began, spacing).limit(many).map(Wheel::day).toList();
    }

    private static List<String> names(LocalDate began, Spacing spacing, int many) {
        return Schedule.USUAL
                .wheels(began, spacing)
                .limit(many)
                .map(wheel -> wheel.unit() + " " + wheel.count())
                .toList();
    }

    private static long count(LocalDate began, Spacing spacing, LocalDate until) {
        return Schedule.USUAL
                .wheels(began, spacing)
                .takeWhile(wheel -> wheel.day().isBefore(until))
                .count();
    }

    private static List<LocalDate> counted(LocalDate began) {
        var days = new ArrayList<LocalDate>();
        for (int day : new int[] {1, 3, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84}) {
            days.add(LocalDate.ofEpochDay(began.toEpochDay() + day));
        }
        for (int month = 4; days.size() < 46; month += month < 12 ? 1 : month < 60 ? 3 : 12) {
            days.add(later(began, month));
        }
        return days;
    }

    /// By the calendar on the wall.
    private static LocalDate later(LocalDate began, int months) {
        int all = began.getYear() * 12 + began.getMonthValue() - 1 + months;
        int year = all / 12;
        boolean leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0;
        int last = List.of(31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
                .get(all % 12);
        return LocalDate.of(year, all % 12 + 1, Math.min(began.getDayOfMonth(), last));
    }
}
