package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// For how long a mentor steps back, as typed.
///
/// @param time a number of days, `date` or `good`
record AwayForm(String key, String time, String date) {
    static final List<String> DAYS = List.of("7", "14", "30");
    private static final int LONGEST_DAYS = 400;

    AwayForm(@Nullable String key, @Nullable String time, @Nullable String date) {
        this.key = requireNonNullElse(key, "").strip();
        this.time = requireNonNullElse(time, "").strip();
        this.date = requireNonNullElse(date, "").strip();
    }

    static AwayForm empty() {
        return new AwayForm(Ids.next().toString(), "", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    boolean forGood() {
        return time.equals("good");
    }

    /// The last day; empty where it is for good or makes no sense.
    Optional<LocalDate> until(LocalDate today) {
        if (DAYS.contains(time)) {
            return Optional.of(today.plusDays(Long.parseLong(time)));
        }
        return time.equals("date")
                ? Typed.day(date).filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                : Optional.empty();
    }

    Optional<String> wrong(LocalDate today) {
        return forGood() || until(today).isPresent()
                ? Optional.empty()
                : Optional.of(time.equals("date") ? "bridge.wrong.date" : "mentoring.wrong.time");
    }
}
