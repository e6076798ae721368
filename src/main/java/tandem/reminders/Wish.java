package tandem.reminders;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What somebody wants to be reminded of.
///
/// @param reason the code of a [Reason]
/// @param days on which, where it is daily
/// @param minutes before it begins, where it is ahead
/// @param day their own date; null where there is none
/// @param words what they want to read instead of ours; empty where ours will do
/// @param done the last moment that was dealt with
public record Wish(
        UUID id,
        PersonId person,
        String reason,
        Way way,
        Set<DayOfWeek> days,
        LocalTime at,
        int minutes,
        @Nullable LocalDate day,
        String words,
        Instant done) {
    public Wish {
        days = Set.copyOf(days);
    }

    Optional<LocalDate> date() {
        return Optional.ofNullable(day);
    }

    Reason.Ask ask(ZoneId zone) {
        return new Reason.Ask(person, zone, days, at, Duration.ofMinutes(minutes), date());
    }

    public static Set<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    /// Only the id: the rest is theirs.
    @Override
    public String toString() {
        return "Wish " + id;
    }
}
