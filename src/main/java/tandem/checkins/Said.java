package tandem.checkins;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody said of their day. Whatever they left out is not there.
///
/// @param numbers on a scale, what was answered
/// @param feelings ids of [Feelings], families among them
/// @param body ids of what the body does
/// @param triggers ids of what came up
/// @param note empty where they wrote none
public record Said(
        Optional<Use> use,
        Map<Scale, Integer> numbers,
        Set<String> feelings,
        Set<String> body,
        Set<String> triggers,
        Set<Halt> halt,
        String note) {
    static final Said NOTHING = new Said(Optional.empty(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), "");

    public Said {
        var ordered = new EnumMap<Scale, Integer>(Scale.class);
        ordered.putAll(numbers);
        numbers = Collections.unmodifiableMap(ordered);
        feelings = Collections.unmodifiableSet(new LinkedHashSet<>(feelings));
        body = Collections.unmodifiableSet(new LinkedHashSet<>(body));
        triggers = Collections.unmodifiableSet(new LinkedHashSet<>(triggers));
        halt = Collections.unmodifiableSet(new LinkedHashSet<>(halt));
    }

    public Optional<Integer> number(Scale scale) {
        return Optional.ofNullable(numbers.get(scale));
    }

    boolean empty() {
        return equals(NOTHING);
    }

    Said withoutNote() {
        return new Said(use, numbers, feelings, body, triggers, halt, "");
    }

    Said feeling(Set<String> more) {
        var all = new LinkedHashSet<>(feelings);
        all.addAll(more);
        return new Said(use, numbers, all, body, triggers, halt, note);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Said";
    }
}
