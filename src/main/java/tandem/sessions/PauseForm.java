package tandem.sessions;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// Two dates between which a circle does not meet, as typed.
record PauseForm(String key, String first, String last) {
    private static final int LONGEST = 400;

    PauseForm {
        key = requireNonNullElse(key, "").strip();
        first = requireNonNullElse(first, "").strip();
        last = requireNonNullElse(last, "").strip();
    }

    static PauseForm empty() {
        return new PauseForm(Ids.next().toString(), "", "");
    }

    /// The text that says what to mend.
    Optional<String> wrong(LocalDate today) {
        var from = Typed.day(first);
        var until = Typed.day(last);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.of("sessions.pause.wrong.dates");
        }
        boolean fits = !until.get().isBefore(from.get())
                && !until.get().isBefore(today)
                && !until.get().isAfter(from.get().plusDays(LONGEST));
        return fits ? Optional.empty() : Optional.of("sessions.pause.wrong.order");
    }

    LocalDate from() {
        return Typed.day(first).orElseThrow();
    }

    LocalDate until() {
        return Typed.day(last).orElseThrow();
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }
}
