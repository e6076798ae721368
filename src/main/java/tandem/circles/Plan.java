package tandem.circles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.schedules.Occurrence;
import tandem.schedules.Pause;
import tandem.schedules.Schedule;

/// When a circle meets: by its rhythm, with what was changed about single sessions, and never on the days of a pause,
/// whatever was moved there. Everything that says when a circle meets asks here.
///
/// @param rhythms without exceptions and pauses of their own, so that what does not take place can be named too
/// @param changes by the day that the rhythm gave
/// @param closes from which day on it does not meet any more; empty while nobody said so
public record Plan(Rhythms rhythms, Map<LocalDate, Change> changes, List<Pause> pauses, Optional<LocalDate> closes) {
    /// More than any clock is away from Greenwich's, with a change of clocks.
    private static final Duration ANY_OFFSET = Duration.ofDays(2);

    private static final Comparator<Turn> SOONEST = Comparator.comparing(Turn::starts);

    public Plan {
        changes = Map.copyOf(changes);
        pauses = List.copyOf(pauses);
    }

    /// One that nobody ends, and that stays as it is.
    public Plan(Schedule rhythm, Map<LocalDate, Change> changes, List<Pause> pauses) {
        this(new Rhythms(rhythm, List.of()), changes, pauses, Optional.empty());
    }

    public ZoneId zone() {
        return rhythms.first().zone();
    }

    /// The longest that a session of it lasts.
    public Duration length() {
        return rhythms.length();
    }

    /// The session under way.
    public Optional<Turn> current(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return between(second.minus(length()), second).stream()
                .filter(turn ->
                        turn.takesPlace() && turn.when().end().toInstant().isAfter(now))
                .reduce((_, later) -> later);
    }

    /// The first one that takes place and starts at `from` or later.
    public Optional<Turn> next(Instant from) {
        return Stream.concat(regular(from).stream(), movedTo(from, Instant.MAX))
                .filter(turn -> turn.takesPlace() && !turn.starts().isBefore(from) && !over(turn.when()))
                .min(SOONEST);
    }

    /// Everything that starts, or would have, at `from` or later and before `until`, in the order of time.
    public List<Turn> between(Instant from, Instant until) {
        var regular = rhythms.between(from, until).stream()
                .filter(planned -> !(changes.get(day(planned)) instanceof Change.Moved))
                .map(this::turn);
        var moved = movedTo(from, until)
                .filter(turn -> !turn.starts().isBefore(from) && turn.starts().isBefore(until));
        return Stream.concat(regular, moved)
                .filter(turn -> !over(turn.when()))
                .sorted(SOONEST)
                .toList();
    }

    /// The session that this day names; none where the rhythm gives it none.
    public Optional<Turn> on(LocalDate day) {
        var from = day.atStartOfDay(zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(zone()).toInstant();
        return rhythms.between(from, until).stream()
                .map(this::turn)
                .filter(turn -> !over(turn.when()))
                .findFirst();
    }

    /// Whether the circle is paused on a day.
    public boolean paused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    private boolean over(Occurrence when) {
        return closes.filter(day -> !day(when).isBefore(day)).isPresent();
    }

    private Optional<Turn> regular(Instant from) {
        var found = rhythms.next(from);
        while (found.isPresent() && !over(found.get()) && turn(found.get()).state() != Turn.State.ON) {
            found = rhythms.next(found.get().start().toInstant().plusSeconds(1));
        }
        return found.map(this::turn);
    }

    /// Those that were moved to about this time; looked at by their dates first, for a circle has years of them.
    private Stream<Turn> movedTo(Instant from, Instant until) {
        return changes.entrySet().stream()
                .filter(each -> each.getValue() instanceof Change.Moved moved && about(moved, from, until))
                .flatMap(each -> on(each.getKey()).stream());
    }

    private static boolean about(Change.Moved moved, Instant from, Instant until) {
        var to = moved.to().toInstant(ZoneOffset.UTC);
        return to.isAfter(from.minus(ANY_OFFSET)) && to.minus(ANY_OFFSET).isBefore(until);
    }

    private Turn turn(Occurrence planned) {
        var day = day(planned);
        var change = changes.get(day);
        if (change == null) {
            return held(day, planned, planned, Turn.State.ON);
        }
        return switch (change) {
            case Change.Cancelled _ -> new Turn(day, planned, planned, Turn.State.CANCELLED);
            case Change.Moved moved -> held(day, planned, at(day, moved), Turn.State.MOVED);
        };
    }

    private Turn held(LocalDate day, Occurrence planned, Occurrence when, Turn.State state) {
        return new Turn(day, planned, when, paused(day(when)) ? Turn.State.PAUSED : state);
    }

    private Occurrence at(LocalDate day, Change.Moved moved) {
        var start = ZonedDateTime.of(moved.to(), zone());
        return new Occurrence(start, start.plus(rhythms.on(day).length()));
    }

    private static LocalDate day(Occurrence occurrence) {
        return occurrence.start().toLocalDate();
    }
}
