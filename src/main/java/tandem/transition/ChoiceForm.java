package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import tandem.channels.Channel;
import tandem.web.Typed;

/// Pace, day, time and way of all that come, as typed.
///
/// @param meant whether a time in their quiet hours is what they want
record ChoiceForm(String spacing, String weekday, String at, String way, String meant) {
    ChoiceForm {
        spacing = requireNonNullElse(spacing, "usual").strip();
        weekday = requireNonNullElse(weekday, "").strip();
        at = requireNonNullElse(at, "").strip();
        way = requireNonNullElse(way, "").strip();
        meant = requireNonNullElse(meant, "").strip();
    }

    static ChoiceForm of(Choice choice) {
        return new ChoiceForm(
                choice.spacing().code(),
                choice.weekday().map(day -> "" + day.getValue()).orElse(""),
                choice.at().map(LocalTime::toString).orElse(""),
                choice.way().map(Channel::code).orElse(""),
                "");
    }

    Map<String, String> wrong(LocalDate today, Quiet quiet) {
        if (!at.isEmpty() && Typed.time(at).isEmpty()) {
            return Map.of("at", "transition.wrong.at");
        }
        return meant.isEmpty()
                        && Typed.time(at).filter(time -> quiet.at(today, time)).isPresent()
                ? Map.of("at", RoadForms.QUIET)
                : Map.of();
    }

    Choice choice() {
        return new Choice(
                Spacing.read(spacing).orElse(Spacing.USUAL),
                Typed.number(weekday, 1, 7).map(DayOfWeek::of),
                Typed.time(at),
                Channel.read(way),
                Choice.Minds.USUAL,
                Optional.empty());
    }
}
