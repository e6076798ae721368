package tandem.patterns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tandem.checkins.CheckIn;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.checkins.Use;

/// One day of somebody's, from all they wrote on it.
///
/// @param numbers what was answered; the mean where it was answered more than once
/// @param triggers ids of what came up
/// @param hard whether it was a hard day, as [#hard(Said)] has it
record Day(LocalDate date, Map<Scale, Double> numbers, Set<String> triggers, boolean hard) {
    static final int LOW_MOOD = 3;
    static final int HIGH_CRAVING = 8;

    Day {
        var copy = new EnumMap<Scale, Double>(Scale.class);
        copy.putAll(numbers);
        numbers = copy;
        triggers = Set.copyOf(triggers);
    }

    /// The oldest first.
    static List<Day> of(Collection<CheckIn> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(CheckIn::day, TreeMap::new, Collectors.mapping(CheckIn::said, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Day of(LocalDate date, List<Said> said) {
        var numbers = new EnumMap<Scale, Double>(Scale.class);
        for (var scale : Scale.values()) {
            said.stream()
                    .flatMap(each -> each.number(scale).stream())
                    .mapToInt(Integer::intValue)
                    .average()
                    .ifPresent(mean -> numbers.put(scale, mean));
        }
        var triggers = new TreeSet<String>();
        said.forEach(each -> triggers.addAll(each.triggers()));
        return new Day(date, numbers, triggers, said.stream().anyMatch(Day::hard));
    }

    /// A low mood, a strong craving, or use, in any entry.
    private static boolean hard(Said said) {
        return said.number(Scale.MOOD).filter(mood -> mood <= LOW_MOOD).isPresent()
                || said.number(Scale.CRAVING).filter(craving -> craving >= HIGH_CRAVING).isPresent()
                || said.use().filter(Use.YES::equals).isPresent();
    }

    boolean has(Scale scale) {
        return numbers.containsKey(scale);
    }

    double number(Scale scale) {
        return numbers.getOrDefault(scale, Double.NaN);
    }

    /// Over those days that answer it; empty where none does.
    static OptionalDouble mean(Collection<Day> days, Scale scale) {
        return days.stream()
                .filter(day -> day.has(scale))
                .mapToDouble(day -> day.number(scale))
                .average();
    }

    static long with(Collection<Day> days, Scale scale) {
        return days.stream().filter(day -> day.has(scale)).count();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Day";
    }
}
