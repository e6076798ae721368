package tandem.patterns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.checkins.Scale;

/// What came before hard days, compared with what came before other days. A day counts that has an entry in the two days
/// before it, where neither of these was hard: what is asked is how it begins.
///
/// @param hard days that were hard, each with the days before it
record Before(List<Eve> hard, List<Eve> other) {
    /// From how many days of each kind on something is said.
    static final int ENOUGH = 5;

    private static final int DAYS = 2;

    /// @param before those of the two days before it that have an entry; one at least
    record Eve(Day day, List<Day> before) {
        Eve {
            before = List.copyOf(before);
        }

        boolean had(String trigger) {
            return before.stream().anyMatch(each -> each.triggers().contains(trigger));
        }
    }

    /// How often something was noted before hard days, and before others.
    record Came(String trigger, long hard, long other) {}

    Before {
        hard = List.copyOf(hard);
        other = List.copyOf(other);
    }

    static Before of(List<Day> days) {
        var byDate = days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        var eves = days.stream()
                .map(day -> new Eve(day, before(day.date(), byDate)))
                .filter(eve -> !eve.before().isEmpty() && eve.before().stream().noneMatch(Day::hard))
                .toList();
        return new Before(
                eves.stream().filter(eve -> eve.day().hard()).toList(),
                eves.stream().filter(eve -> !eve.day().hard()).toList());
    }

    private static List<Day> before(LocalDate day, Map<LocalDate, Day> byDate) {
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(day::minusDays)
                .filter(byDate::containsKey)
                .map(date -> java.util.Objects.requireNonNull(byDate.get(date)))
                .toList();
    }

    boolean compared() {
        return hard.size() >= ENOUGH && other.size() >= ENOUGH;
    }

    /// What came up before two hard days at least, and before these more often than before others; what differs most
    /// stands first.
    List<Came> more() {
        Set<String> all = new TreeSet<>();
        hard.forEach(eve -> eve.before().forEach(day -> all.addAll(day.triggers())));
        return all.stream()
                .map(trigger -> new Came(trigger, count(hard, trigger), count(other, trigger)))
                .filter(came -> came.hard() >= 2 && difference(came) > 0)
                .sorted(Comparator.comparingLong(this::difference).reversed().thenComparing(Came::trigger))
                .toList();
    }

    /// Of the shares, times the product of both numbers, so that it is whole.
    private long difference(Came came) {
        return came.hard() * other.size() - came.other() * hard.size();
    }

    private static long count(List<Eve> eves, String trigger) {
        return eves.stream().filter(eve -> eve.had(trigger)).count();
    }

    /// The hours of the nights that came before; a check-in says them on the day itself.
    static OptionalDouble slept(List<Eve> eves) {
        return Day.mean(eves.stream().map(Eve::day).toList(), Scale.SLEEP);
    }

    /// Over all days before, each counted once for each day that it came before.
    static OptionalDouble mean(List<Eve> eves, Scale scale) {
        return Day.mean(eves.stream().flatMap(eve -> eve.before().stream()).toList(), scale);
    }
}
