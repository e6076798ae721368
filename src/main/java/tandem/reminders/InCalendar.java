package tandem.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.program.Programs;
import tandem.schedules.Occurrence;
import tandem.sessions.Dated;
import tandem.shared.PersonId;

/// Reminders that somebody wants in their own calendar: they stand there at their time, and say as little as all else.
@Component
class InCalendar implements Dated {
    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final int MOST = 100;

    private final Wishes wishes;
    private final Programs programs;
    private final List<Reason> reasons;

    InCalendar(Wishes wishes, Programs programs, List<Reason> reasons) {
        this.wishes = wishes;
        this.programs = programs;
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public List<Entry> between(PersonId person, Instant from, Instant until) {
        var all = reasons.stream().collect(Collectors.toMap(Reason::code, Function.identity()));
        return wishes.of(person).stream()
                .filter(wish -> wish.way() == Way.CALENDAR)
                .flatMap(wish -> Optional.ofNullable(all.get(wish.reason())).stream()
                        .flatMap(reason -> times(wish, reason, from, until).stream()))
                .toList();
    }

    private List<Entry> times(Wish wish, Reason reason, Instant from, Instant until) {
        var zone = wishes.hours(wish.person(), programs.current().zone()).zone();
        var entries = new ArrayList<Entry>();
        var due = reason.next(wish.ask(zone), from);
        while (due.isPresent() && due.get().at().isBefore(until) && entries.size() < MOST) {
            var start = due.get().at().atZone(zone);
            entries.add(new Entry(
                    wish.id() + " " + start.toLocalDate(), new Occurrence(start, start.plus(LENGTH)), wish.words()));
            due = reason.next(wish.ask(zone), due.get().at());
        }
        return entries;
    }
}
