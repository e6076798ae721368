package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tandem.web.Typed;

/// How long a pause is to be, as typed.
///
/// @param how `open` until they say so, `date` until a day
record PauseForm(String how, String until) {
    private static final int LONGEST_DAYS = 400;

    PauseForm {
        how = requireNonNullElse(how, "date").strip();
        until = requireNonNullElse(until, "").strip();
    }

    static PauseForm empty() {
        return new PauseForm("date", "");
    }

    boolean open() {
        return how.equals("open");
    }

    Map<String, String> wrong(LocalDate today) {
        return open() || day(today).isPresent() ? Map.of() : Map.of("until", "transition.wrong.until");
    }

    /// Empty where it has no end.
    Optional<LocalDate> day(LocalDate today) {
        return open()
                ? Optional.empty()
                : Typed.day(until).filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)));
    }
}
