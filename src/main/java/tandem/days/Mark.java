package tandem.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A count worth stopping for.
///
/// @param unit what is counted
/// @param number how many
/// @param total whether of all days, so that a return takes nothing from it; else of one run
public record Mark(Unit unit, int number, boolean total) {
    private static final Pattern CODE = Pattern.compile("([dmy])([1-9]\\d{0,4})(t?)");
    private static final int[] FIRST_DAYS = {1, 3, 7, 14, 30, 60, 90};
    private static final int[] DAYS_IN_ALL = {30, 60, 90, 180, 270};
    private static final int YEAR = 365;

    /// Those of a run by the calendar; those of all days as so many days.
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /// Those of a run: days, then months, then each year.
    static Stream<Mark> ofRun(int years) {
        return Stream.of(
                        Arrays.stream(FIRST_DAYS).mapToObj(days -> new Mark(Unit.DAYS, days, false)),
                        Stream.of(6, 9).map(months -> new Mark(Unit.MONTHS, months, false)),
                        IntStream.rangeClosed(1, years).mapToObj(year -> new Mark(Unit.YEARS, year, false)))
                .flatMap(marks -> marks);
    }

    /// Those of all days, as far as one more year.
    static Stream<Mark> inAll(int days) {
        return Stream.concat(
                Arrays.stream(DAYS_IN_ALL).mapToObj(each -> new Mark(Unit.DAYS, each, true)),
                IntStream.rangeClosed(1, days / YEAR + 1).mapToObj(year -> new Mark(Unit.DAYS, year * YEAR, true)));
    }

    /// Whether a run reaches it.
    boolean reachedBy(Run run) {
        return unit == Unit.DAYS ? run.days() >= number : !run.last().isBefore(day(run.from()));
    }

    /// In how many days a run that goes on comes to it; less than 0 where it did so many days ago.
    int daysLeft(Run run) {
        return unit == Unit.DAYS ? number - run.days() : (int) ChronoUnit.DAYS.between(run.last(), day(run.from()));
    }

    private LocalDate day(LocalDate from) {
        return unit == Unit.MONTHS ? from.plusMonths(number) : from.plusYears(number);
    }

    /// As addresses and forms write it: `d30`, `m6`, `y2`, `d90t`.
    String code() {
        return Character.toLowerCase(unit.name().charAt(0)) + "" + number + (total ? "t" : "");
    }

    public static Optional<Mark> of(String code) {
        return Optional.of(CODE.matcher(code))
                .filter(Matcher::matches)
                .map(found -> new Mark(
                        unit(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        !found.group(3).isEmpty()));
    }

    private static Unit unit(String letter) {
        return switch (letter) {
            case "d" -> Unit.DAYS;
            case "m" -> Unit.MONTHS;
            default -> Unit.YEARS;
        };
    }
}
