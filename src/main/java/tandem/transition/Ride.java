package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.channels.Channel;

/// Everything that says when somebody is contacted next, and the day that follows from it. Pure.
///
/// @param version of the schedule
/// @param changed by the day on the schedule
record Ride(int version, Schedule schedule, Choice choice, Tightening tightening, Map<LocalDate, Changed> changed) {
    Ride {
        changed = Map.copyOf(changed);
    }

    Ride with(Tightening other) {
        return new Ride(version, schedule, choice, other, changed);
    }

    /// The next contact after a day; empty in a pause without an end.
    Optional<Due> after(LocalDate began, LocalDate day) {
        if (choice.rest().filter(rest -> rest.until().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        var from = choice.rest()
                .flatMap(Choice.Rest::until)
                .map(until -> until.minusDays(1))
                .filter(day::isBefore)
                .orElse(day);
        var next = Stream.concat(wheel(began, from).stream(), moved(from)).min(Comparator.comparing(Due::day));
        return next.map(due -> closer(due, from));
    }

    /// The first of the schedule that stands as it was.
    private Optional<Due> wheel(LocalDate began, LocalDate from) {
        return schedule.wheels(began, choice.spacing())
                .filter(each -> !changed.containsKey(each.day()))
                .map(this::falls)
                .filter(each -> each.isAfter(from))
                .findFirst()
                .map(each -> new Due(each, Kind.TAPER, choice.way()));
    }

    private Stream<Due> moved(LocalDate from) {
        return changed.values().stream()
                .flatMap(each -> each.moved().stream()
                        .filter(to -> to.isAfter(from))
                        .map(to -> new Due(to, kind(each), each.way().or(choice::way))));
    }

    private static Kind kind(Changed changed) {
        return changed.kind().orElse(Kind.CHOSEN);
    }

    private Due closer(Due due, LocalDate from) {
        var week = from;
        do {
            week = tightening.next(due.day(), week);
        } while (week.isBefore(due.day()) && changed.containsKey(week));
        return week.isBefore(due.day()) ? new Due(week, Kind.TIGHTER, choice.way()) : due;
    }

    /// The day on which a wheel is made.
    LocalDate falls(Wheel wheel) {
        return Optional.ofNullable(changed.get(wheel.day()))
                .flatMap(Changed::falls)
                .or(() -> choice.weekday().map(wheel::on))
                .orElse(wheel.day());
    }

    /// The wheel that falls on a day; empty where a contact on it is none of the schedule's.
    Optional<Wheel> on(LocalDate began, LocalDate day) {
        return schedule.wheels(began, choice.spacing())
                .takeWhile(each -> !each.day().isAfter(day.plusYears(1)))
                .filter(each -> falls(each).equals(day) && !off(each))
                .findFirst();
    }

    /// The day on which the one that is known by a day falls; empty where there is none.
    Optional<LocalDate> of(LocalDate began, LocalDate day) {
        return scheduled(began, day)
                .map(this::falls)
                .or(() -> Optional.ofNullable(changed.get(day)).flatMap(Changed::falls));
    }

    /// The wheel of a day on the schedule.
    Optional<Wheel> scheduled(LocalDate began, LocalDate day) {
        return Optional.of(schedule.after(began, day.minusDays(1), choice.spacing()))
                .filter(each -> each.day().equals(day));
    }

    /// Those of the schedule up to a day, and those beside it, in the order in which they come.
    List<Coming> coming(LocalDate began, LocalDate last) {
        var wheels = schedule.wheels(began, choice.spacing())
                .takeWhile(each -> !each.day().isAfter(last))
                .map(each -> new Coming(each.day(), falls(each), off(each), way(each), Kind.TAPER, Optional.of(each)));
        return Stream.concat(wheels, beside(began))
                .sorted(Comparator.comparing(Coming::falls))
                .toList();
    }

    private Stream<Coming> beside(LocalDate began) {
        return changed.values().stream()
                .filter(each -> scheduled(began, each.day()).isEmpty())
                .flatMap(each -> each.falls().stream()
                        .map(falls -> new Coming(
                                each.day(),
                                falls,
                                each.off(),
                                each.way().or(choice::way),
                                kind(each),
                                Optional.empty())));
    }

    /// By which day a contact that is due is known: that of its wheel on the schedule, or its own.
    LocalDate key(LocalDate began, LocalDate due) {
        return changed.values().stream()
                .filter(each -> each.moved().filter(due::equals).isPresent())
                .map(Changed::day)
                .findFirst()
                .or(() -> on(began, due).map(Wheel::day))
                .orElse(due);
    }

    boolean off(Wheel wheel) {
        return Optional.ofNullable(changed.get(wheel.day()))
                .filter(Changed::off)
                .isPresent();
    }

    /// When on that day.
    Optional<LocalTime> at(LocalDate day) {
        return changed.values().stream()
                .filter(each -> each.moved().filter(day::equals).isPresent())
                .findFirst()
                .flatMap(Changed::at)
                .or(choice::at);
    }

    Optional<Channel> way(Wheel wheel) {
        return Optional.ofNullable(changed.get(wheel.day()))
                .flatMap(Changed::way)
                .or(choice::way);
    }
}
