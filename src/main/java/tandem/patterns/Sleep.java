package tandem.patterns;

import java.util.List;
import java.util.OptionalDouble;
import tandem.checkins.Scale;

/// Craving against the hours slept in the night before, from days that say both.
record Sleep(List<Day> days) {
    /// How many days of each kind are enough to say something.
    static final int ENOUGH = 5;

    /// A night of fewer hours is short.
    static final int SHORT = 6;

    /// Hours that stand together: up to 4, 5, 6, 7, from 8.
    static final int FIRST = 4;

    static final int LAST = 8;

    static Sleep of(List<Day> days) {
        return new Sleep(days.stream()
                .filter(day -> day.has(Scale.SLEEP) && day.has(Scale.CRAVING))
                .toList());
    }

    Sleep {
        days = List.copyOf(days);
    }

    boolean drawn() {
        return days.size() >= ENOUGH;
    }

    List<Day> shorter() {
        return days.stream().filter(day -> day.number(Scale.SLEEP) < SHORT).toList();
    }

    List<Day> longer() {
        return days.stream().filter(day -> day.number(Scale.SLEEP) >= SHORT).toList();
    }

    boolean compared() {
        return shorter().size() >= ENOUGH && longer().size() >= ENOUGH;
    }

    /// Which of the columns a day belongs to, by its hours.
    static int column(Day day) {
        return Math.clamp(Math.round(day.number(Scale.SLEEP)), FIRST, LAST);
    }

    List<Day> in(int column) {
        return days.stream().filter(day -> column(day) == column).toList();
    }

    static OptionalDouble craving(List<Day> days) {
        return Day.mean(days, Scale.CRAVING);
    }
}
