package tandem.oncall;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Hours of the week to be kept by somebody, as typed.
record SlotForm(String day, String from, String to, String rank, String person, UUID key) {
    SlotForm(
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String rank,
            @Nullable String person,
            @Nullable UUID key) {
        this.day = requireNonNullElse(day, "");
        this.from = requireNonNullElse(from, "");
        this.to = requireNonNullElse(to, "");
        this.rank = requireNonNullElse(rank, "1");
        this.person = requireNonNullElse(person, "");
        this.key = requireNonNullElse(key, Ids.next());
    }

    static SlotForm empty() {
        return new SlotForm(null, null, null, null, null, null);
    }

    /// Empty where something is still to be mended.
    Optional<Slot> slot() {
        try {
            var chosen = Stream.of(DayOfWeek.values())
                    .filter(each -> day.equals("" + each.getValue()))
                    .findFirst();
            int called = Integer.parseInt(rank);
            if (called < 1 || called > Roster.RANKS) {
                return Optional.empty();
            }
            var start = LocalTime.parse(from);
            var end = LocalTime.parse(to);
            var who = PersonId.of(person);
            return chosen.map(each -> new Slot(key, each, start, end, called, who));
        } catch (DateTimeParseException | IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
