package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.web.Typed;

/// A schedule as typed.
///
/// @param days “1, 3, 7”
record ScheduleForm(String days, String weeks, String months, String years) {
    ScheduleForm {
        days = requireNonNullElse(days, "").strip();
        weeks = requireNonNullElse(weeks, "").strip();
        months = requireNonNullElse(months, "").strip();
        years = requireNonNullElse(years, "").strip();
    }

    static ScheduleForm of(Schedule schedule) {
        return new ScheduleForm(
                schedule.days().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "" + schedule.weeks(),
                "" + schedule.months(),
                "" + schedule.years());
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (first().isEmpty()) {
            wrong.put("days", "transition.wrong.days");
        }
        mend(wrong, "weeks", weeks, Schedule.MOST_WEEKS);
        mend(wrong, "months", months, Schedule.MOST_MONTHS);
        mend(wrong, "years", years, Schedule.MOST_YEARS);
        return wrong;
    }

    private static void mend(Map<String, String> wrong, String field, String typed, int most) {
        if (Typed.number(typed, 0, most).isEmpty()) {
            wrong.put(field, "transition.wrong." + field);
        }
    }

    /// The schedule, once nothing is wrong.
    Schedule schedule() {
        return new Schedule(first().orElseThrow(), number(weeks), number(months), number(years));
    }

    private static int number(String typed) {
        return Integer.parseInt(typed);
    }

    private Optional<List<Integer>> first() {
        var each = Stream.of(days.split("[,;\\s]+", -1))
                .map(text -> Typed.number(text, 1, Schedule.LAST_DAY))
                .toList();
        if (each.isEmpty() || each.size() > Schedule.MOST_DAYS || each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var numbers = each.stream().flatMap(Optional::stream).toList();
        return Optional.of(numbers)
                .filter(all -> all.stream().sorted().distinct().toList().equals(all));
    }
}
