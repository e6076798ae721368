package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tandem.channels.Channel;
import tandem.web.Typed;

/// Another day, time or way for the next one, as typed.
///
/// @param meant whether a time in their quiet hours is what they want
record MoveForm(String day, String at, String way, String meant) {
    static final int FURTHEST_DAYS = 60;

    MoveForm {
        day = requireNonNullElse(day, "").strip();
        at = requireNonNullElse(at, "").strip();
        way = requireNonNullElse(way, "").strip();
        meant = requireNonNullElse(meant, "").strip();
    }

    static MoveForm of(NextWheel next, LocalDate today) {
        var day = next.due().isBefore(today) ? today : next.due();
        return new MoveForm(
                day.toString(),
                next.at().map(LocalTime::toString).orElse(""),
                next.way().map(Channel::code).orElse(""),
                "");
    }

    static MoveForm empty() {
        return new MoveForm("", "", "", "");
    }

    Map<String, String> wrong(LocalDate today, Quiet quiet) {
        var wrong = new LinkedHashMap<String, String>();
        if (to(today).isEmpty()) {
            wrong.put("move-day", "transition.wrong.day");
        }
        if (!at.isEmpty() && time().isEmpty()) {
            wrong.put("move-at", "transition.wrong.at");
        }
        if (meant.isEmpty()
                && to(today)
                        .flatMap(to -> time().filter(time -> quiet.at(to, time)))
                        .isPresent()) {
            wrong.put("move-at", RoadForms.QUIET);
        }
        return wrong;
    }

    Optional<LocalDate> to(LocalDate today) {
        return Typed.day(day).filter(to -> !to.isBefore(today) && !to.isAfter(today.plusDays(FURTHEST_DAYS)));
    }

    Optional<LocalTime> time() {
        return Typed.time(at);
    }

    Optional<Channel> by() {
        return Channel.read(way);
    }
}
