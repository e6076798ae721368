package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import tandem.channels.Channel;
import tandem.web.Typed;

/// Pace, day, time and way of all that come, as typed.
record ChoiceForm(String spacing, String weekday, String at, String way) {
    ChoiceForm {
        spacing = requireNonNullElse(spacing, "usual").strip();
        weekday = requireNonNullElse(weekday, "").strip();
        at = requireNonNullElse(at, "").strip();
        way = requireNonNullElse(way, "").strip();
    }

    static ChoiceForm of(Choice choice) {
        return new ChoiceForm(
                choice.spacing().code(),
                choice.weekday().map(day -> "" + day.getValue()).orElse(""),
                choice.at().map(LocalTime::toString).orElse(""),
                choice.way().map(Channel::code).orElse(""));
    }

    Map<String, String> wrong() {
        return at.isEmpty() || Typed.time(at).isPresent() ? Map.of() : Map.of("at", "transition.wrong.at");
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
