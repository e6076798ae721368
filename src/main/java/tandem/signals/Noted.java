package tandem.signals;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.checkins.CheckIn;
import tandem.checkins.Scale;

/// What a rule needs of one check-in.
///
/// @param day in the zone of whoever wrote it
/// @param numbers what was answered
record Noted(LocalDate day, Map<Scale, Integer> numbers) {
    Noted {
        var copy = new EnumMap<Scale, Integer>(Scale.class);
        copy.putAll(numbers);
        numbers = copy;
    }

    static Noted of(CheckIn entry) {
        return new Noted(entry.day(), entry.said().numbers());
    }

    @Nullable
    Integer number(Scale field) {
        return numbers.get(field);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Noted";
    }
}
