package tandem.transition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// When somebody is contacted after they began. Pure: the same answers for the same days, whatever the clock says.
///
/// ```java
/// Schedule.USUAL.after(began, day, Spacing.USUAL).day()     // the first wheel after a day
/// ```
///
/// The usual one: day 1, 3 and 7; weeks 2 to 12; months 4 to 12; months 15, 18 … 60; then every year, without an end.
/// A wheel that would stand closer to the one before it than half of its own step is left out, so that the distances
/// never shrink: month 3 comes within days of week 12.
///
/// @param days the first ones, each that many days after the beginning
/// @param weeks up to which week there is one every week; 0 for none
/// @param months up to which month there is one every month
/// @param years up to which year there is one every three months; after it comes one every year
public record Schedule(List<Integer> days, int weeks, int months, int years) {
    public static final Schedule USUAL = new Schedule(List.of(1, 3, 7), 12, 12, 5);

    static final int MOST_DAYS = 12;
    static final int LAST_DAY = 90;
    static final int MOST_WEEKS = 52;
    static final int MOST_MONTHS = 36;
    static final int MOST_YEARS = 10;

    /// @throws IllegalArgumentException where the days do not grow, or a number is beyond what makes sense
    public Schedule {
        days = List.copyOf(days);
        if (!grows(days) || !within(weeks, MOST_WEEKS) || !within(months, MOST_MONTHS) || !within(years, MOST_YEARS)) {
            throw new IllegalArgumentException("not a schedule: " + days + " " + weeks + " " + months + " " + years);
        }
    }

    private static boolean grows(List<Integer> days) {
        int before = 0;
        for (int day : days) {
            if (day <= before) {
                return false;
            }
            before = day;
        }
        return !days.isEmpty() && days.size() <= MOST_DAYS && before <= LAST_DAY;
    }

    private static boolean within(int number, int most) {
        return number >= 0 && number <= most;
    }

    /// The first wheel after a day.
    public Wheel after(LocalDate began, LocalDate day, Spacing spacing) {
        return wheels(began, spacing)
                .filter(wheel -> wheel.day().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    /// All of them, in order, without an end.
    public Stream<Wheel> wheels(LocalDate began, Spacing spacing) {
        var wheels = new ArrayList<Wheel>();
        days.forEach(day -> wheels.add(Step.DAY.wheel(began, day)));
        stretch(wheels, began, spacing.weekly(), began.plusWeeks(weeks));
        stretch(wheels, began, spacing.monthly(), began.plusMonths(months));
        stretch(wheels, began, spacing.quarterly(), began.plusYears(years));
        var last = wheels.getLast();
        var yearly = Stream.iterate(first(last, began, spacing.yearly()), number -> number + 1)
                .map(number -> spacing.yearly().wheel(began, number));
        return Stream.concat(wheels.stream(), yearly);
    }

    private static void stretch(List<Wheel> wheels, LocalDate began, Step step, LocalDate until) {
        int number = first(wheels.getLast(), began, step);
        for (var wheel = step.wheel(began, number); !wheel.day().isAfter(until); wheel = step.wheel(began, ++number)) {
            wheels.add(wheel);
        }
    }

    /// The number of the first wheel of a step that stands far enough from the last one.
    private static int first(Wheel last, LocalDate began, Step step) {
        int number = 1;
        while (2 * ChronoUnit.DAYS.between(last.day(), step.wheel(began, number).day()) < step.days()) {
            number++;
        }
        return number;
    }
}
