package tandem.circles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.schedules.Occurrence;
import tandem.schedules.Schedule;

/// By which rhythm a circle meets, without exceptions and pauses: the one it was made with, and from a day on another.
///
/// @param first until the first of those that come later
/// @param later in the order of their days, all in the zone of the first
public record Rhythms(Schedule first, List<Later> later) {
    /// @param from the first day on which it holds
    public record Later(LocalDate from, Schedule rhythm) {}

    public Rhythms {
        later = List.copyOf(later);
    }

    /// The one that holds on a day.
    public Schedule on(LocalDate day) {
        return later.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((_, next) -> next)
                .map(Later::rhythm)
                .orElse(first);
    }

    /// The next that begins after a day.
    public Optional<Later> after(LocalDate day) {
        return later.stream().filter(each -> each.from().isAfter(day)).findFirst();
    }

    /// The longest that a session of any of them lasts.
    Duration length() {
        return later.stream()
                .map(each -> each.rhythm().length())
                .reduce(first.length(), (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    List<Occurrence> between(Instant from, Instant until) {
        return eras().flatMap(
                        era -> era
                                .rhythm()
                                .between(latest(from, era.from()), earliest(until, era.until()), Integer.MAX_VALUE)
                                .stream())
                .toList();
    }

    Optional<Occurrence> next(Instant from) {
        return eras().filter(era -> era.until().isAfter(from))
                .flatMap(era -> era.rhythm().next(latest(from, era.from())).stream()
                        .filter(found -> found.start().toInstant().isBefore(era.until())))
                .findFirst();
    }

    /// @param until exclusive
    private record Era(Schedule rhythm, Instant from, Instant until) {}

    private Stream<Era> eras() {
        var all = new ArrayList<Era>();
        var rhythm = first;
        var from = Instant.MIN;
        for (var each : later) {
            var until = each.from().atStartOfDay(first.zone()).toInstant();
            all.add(new Era(rhythm, from, until));
            rhythm = each.rhythm();
            from = until;
        }
        all.add(new Era(rhythm, from, Instant.MAX));
        return all.stream();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
