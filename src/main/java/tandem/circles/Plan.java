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
/// @param rhythm without exceptions and pauses of its own, so that what does not take place can be named too
/// @param changes by the day that the rhythm gave
/// @param closes from which day on it does not meet any more; empty while nobody said so
public record Plan(Schedule rhythm, Map<LocalDate, Change> changes, List<Pause> pauses, Optional<LocalDate> closes) {
    /// More than any clock is away from Greenwich's, with a change of clocks.
    private static final Duration ANY_OFFSET = Duration.ofDays(2);

    private static final Comparator<Turn> SOONEST = Comparator.comparing(Turn::starts);

    public Plan {
        changes = Map.copyOf(changes);
        pauses = List.copyOf(pauses);
    }

    /// One that nobody ends.
    public Plan(Schedule rhythm, Map<LocalDate, Change> changes, List<Pause> pauses) {
        this(rhythm, changes, pauses, Optional.empty());
    }

    public ZoneId zone() {
        return rhythm.zone();
    }

    public Duration length() {
        return rhythm.length();
    }

    /// The session under way.
    public Optional<Turn> current(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return between(second.minus(length()), second).stream()
                .filter(Turn::takesPlace)
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
        var regular = rhythm.between(from, until, Integer.MAX_VALUE).stream()
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
        return rhythm.between(from, until, 1).stream()
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
        var found = rhythm.next(from);
        while (found.isPresent() && !over(found.get()) && turn(found.get()).state() != Turn.State.ON) {
            found = rhythm.next(found.get().start().toInstant().plusSeconds(1));
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
            case Change.Moved moved -> held(day, planned, at(moved), Turn.State.MOVED);
        };
    }

    private Turn held(LocalDate day, Occurrence planned, Occurrence when, Turn.State state) {
        return new Turn(day, planned, when, paused(day(when)) ? Turn.State.PAUSED : state);
    }

    private Occurrence at(Change.Moved moved) {
        var start = ZonedDateTime.of(moved.to(), zone());
        return new Occurrence(start, start.plus(length()));
    }

    private static LocalDate day(Occurrence occurrence) {
        return occurrence.start().toLocalDate();
    }
}
