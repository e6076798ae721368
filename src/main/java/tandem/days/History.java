package tandem.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What happened with one goal, as dates alone. It knows nothing of hours and zones.
///
/// Today counts while it lasts: the day somebody begins is day one. For *none* and *less* every day since then counts,
/// but for the days of a return and those of a pause; a return ends a run, a pause does not. For *do* the days count
/// that were done; a day that was not ends a run once it has passed, unless the goal was paused.
final class History {
    private final Direction direction;
    private final LocalDate starts;
    private final Optional<LocalDate> ended;
    private final List<Span> returns;
    private final List<Span> pauses;
    private final SortedSet<LocalDate> done;

    /// @param ended the last day that can count; empty while it goes on
    History(
            Direction direction,
            LocalDate starts,
            Optional<LocalDate> ended,
            Collection<Span> returns,
            Collection<Span> pauses,
            Collection<LocalDate> done) {
        this.direction = direction;
        this.starts = starts;
        this.ended = ended;
        this.returns = Span.merged(returns);
        this.pauses = Span.merged(pauses);
        this.done = new TreeSet<>(done);
    }

    Count on(LocalDate today) {
        var last = ended.filter(end -> end.isBefore(today)).orElse(today);
        if (last.isBefore(starts)) {
            return Count.NOTHING;
        }
        return direction == Direction.DO ? practised(last, today) : kept(last);
    }

    /// Each stretch between two returns is a run.
    private Count kept(LocalDate last) {
        var runs = new ArrayList<Run>();
        var from = starts;
        for (var span : returns) {
            if (span.last().isBefore(from)) {
                continue;
            }
            if (span.first().isAfter(last)) {
                break;
            }
            add(runs, from, span.first().minusDays(1));
            from = span.last().plusDays(1);
        }
        return Count.of(runs, add(runs, from, last));
    }

    private boolean add(List<Run> runs, LocalDate from, LocalDate to) {
        int days = Span.between(from, to) - paused(from, to);
        if (days > 0) {
            runs.add(new Run(from, to, days));
        }
        return days > 0;
    }

    private Count practised(LocalDate last, LocalDate today) {
        var runs = new ArrayList<Run>();
        for (var day : done.subSet(starts, last.plusDays(1))) {
            if (!runs.isEmpty() && follows(runs.getLast().last(), day)) {
                var before = runs.removeLast();
                runs.add(new Run(before.first(), day, before.days() + 1));
            } else {
                runs.add(new Run(day, day, 1));
            }
        }
        var next = last.isBefore(today) ? last.plusDays(1) : today;
        boolean goesOn = !runs.isEmpty() && follows(runs.getLast().last(), next);
        return Count.of(runs, goesOn);
    }

    /// Whether there was no day between two on which it could have been done.
    private boolean follows(LocalDate before, LocalDate day) {
        var from = before.plusDays(1);
        var to = day.minusDays(1);
        return Span.between(from, to) == paused(from, to);
    }

    private int paused(LocalDate from, LocalDate to) {
        return pauses.stream().mapToInt(pause -> pause.common(from, to)).sum();
    }
}
