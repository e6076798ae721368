package tandem.patterns;

import java.time.LocalDate;
import java.util.List;
import tandem.checkins.Scale;
import tandem.web.Texts;

/// The last seven days in a sentence or two, and the seven before where there is enough to compare.
///
/// @param now the days of it that have an entry
record Week(List<Day> now, List<Day> before) {
    /// On how many days a mood is enough to speak of a week.
    static final int ENOUGH = 3;

    private static final int DAYS = 7;

    static Week of(List<Day> days, LocalDate today) {
        var first = today.minusDays(DAYS - 1L);
        return new Week(
                between(days, first, today), between(days, first.minusDays(DAYS), first.minusDays(1)));
    }

    private static List<Day> between(List<Day> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .toList();
    }

    String words(Texts texts) {
        var first = texts.of("patterns.week.days", now.size());
        return enough(now) ? first + " " + mood(texts) : first;
    }

    private String mood(Texts texts) {
        long here = mood(now);
        if (!enough(before)) {
            return texts.of("patterns.week.mood", here);
        }
        long there = mood(before);
        return here == there
                ? texts.of("patterns.week.same", here)
                : texts.of("patterns.week.other", here, there);
    }

    private static boolean enough(List<Day> days) {
        return Day.with(days, Scale.MOOD) >= ENOUGH;
    }

    private static long mood(List<Day> days) {
        return Math.round(Day.mean(days, Scale.MOOD).orElseThrow());
    }
}
