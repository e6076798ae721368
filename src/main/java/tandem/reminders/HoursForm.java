package tandem.reminders;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.Optional;
import tandem.web.Typed;

/// The quiet hours, as typed.
record HoursForm(String sleeps, String wakes, String most) {
    HoursForm {
        sleeps = requireNonNullElse(sleeps, "").strip();
        wakes = requireNonNullElse(wakes, "").strip();
        most = requireNonNullElse(most, "").strip();
    }

    static HoursForm of(Hours hours) {
        return new HoursForm(hours.sleeps().toString(), hours.wakes().toString(), String.valueOf(hours.most()));
    }

    /// Empty where something has to be mended.
    Optional<Hours> hours(ZoneId zone) {
        return Typed.time(sleeps)
                .flatMap(from -> Typed.time(wakes)
                        .flatMap(until -> Typed.number(most, 1, Hours.MOST)
                                .map(number -> new Hours(from, until, zone, number, null))));
    }
}
