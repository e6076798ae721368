package tandem.schedules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/// One sentence for each group of rules that people would say in one breath.
record Sentences(Schedule schedule, Phrases phrases) {
    private record NthDay(SortedSet<Integer> weeks, DayOfWeek day) {}

    private static final Comparator<List<DayOfWeek>> BY_FIRST_DAY = Comparator.comparing(
                    (List<DayOfWeek> days) -> days.getFirst())
            .thenComparing(days -> -days.size())
            .thenComparing(List::toString);

    List<String> all() {
        List<String> sentences = new ArrayList<>(weekly());
        sentences.addAll(monthly());
        schedule.rules().forEach(rule -> {
            if (rule instanceof Rule.Fortnightly fortnightly) {
                sentences.add(everyOther(fortnightly));
            }
        });
        return sentences;
    }

    /// Days that share a time come together, then times that share their days.
    private List<String> weekly() {
        Map<LocalTime, Set<DayOfWeek>> days = new TreeMap<>();
        for (Rule rule : schedule.rules()) {
            if (rule instanceof Rule.Weekly weekly) {
                days.computeIfAbsent(weekly.start(), _ -> EnumSet.noneOf(DayOfWeek.class))
                        .add(weekly.day());
            }
        }
        Map<List<DayOfWeek>, List<LocalTime>> times = new TreeMap<>(BY_FIRST_DAY);
        days.forEach((time, set) ->
                times.computeIfAbsent(List.copyOf(set), _ -> new ArrayList<>()).add(time));
        return sentences(times, phrases::weekly);
    }

    private List<String> monthly() {
        Map<NthDay, List<LocalTime>> times = new LinkedHashMap<>();
        for (Rule rule : schedule.rules()) {
            if (rule instanceof Rule.Monthly monthly) {
                times.computeIfAbsent(new NthDay(monthly.weeks(), monthly.day()), _ -> new ArrayList<>())
                        .add(monthly.start());
            }
        }
        return sentences(times, nth -> phrases.monthly(nth.weeks(), nth.day()));
    }

    private String everyOther(Rule.Fortnightly rule) {
        return phrases.everyOther(rule.day()) + ", " + ranges(List.of(rule.start())) + ", "
                + phrases.countedFrom(rule.from());
    }

    private <K> List<String> sentences(Map<K, List<LocalTime>> times, Function<K, String> when) {
        return times.entrySet().stream()
                .map(entry -> when.apply(entry.getKey()) + ", " + ranges(entry.getValue()))
                .toList();
    }

    private String ranges(List<LocalTime> starts) {
        return phrases.list(starts.stream()
                .map(start -> phrases.range(start, schedule.length()))
                .toList());
    }
}
