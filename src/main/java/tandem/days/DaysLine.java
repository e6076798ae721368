package tandem.days;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.web.Texts;
import tandem.web.Visit;

/// One goal in the reader's words, as it stands today. [Days#of] makes them, and the template `days/lines.jte` shows
/// them.
public final class DaysLine {
    private final Goal goal;
    private final boolean unseen;
    private final GoalKinds kinds;
    private final Visit visit;
    private final Count count;

    DaysLine(Goal goal, boolean unseen, GoalKinds kinds, Visit visit) {
        this.goal = goal;
        this.unseen = unseen;
        this.kinds = kinds;
        this.visit = visit;
        this.count = goal.history().on(today());
    }

    public UUID id() {
        return goal.id();
    }

    public String path() {
        return goal.path();
    }

    /// “No alcohol”, or their own words.
    public String name() {
        return kinds.find(goal.kind())
                .map(kind -> kind.name(texts().language()))
                .orElse(goal.words());
    }

    /// Whether they want to see no counts of it.
    public boolean hidden() {
        return unseen || goal.hidden();
    }

    public boolean paused() {
        return goal.paused().isPresent();
    }

    /// Whether it is a practice: then what counts is the days on which it was done.
    public boolean practice() {
        return goal.practice();
    }

    /// Days of the run that goes on.
    public int now() {
        return count.now();
    }

    public int total() {
        return count.total();
    }

    public int longest() {
        return count.longest();
    }

    /// “12 days”, “done on 12 days”, or “a new run begins tomorrow”. Empty where it is hidden or has not begun.
    public String counted() {
        if (hidden()) {
            return "";
        }
        if (practice()) {
            return texts().of("days.count.done", total());
        }
        if (now() > 0) {
            return texts().of("days.count.now", now());
        }
        return rests() ? texts().of("days.count.tomorrow") : "";
    }

    /// Whether a return was today, be it the first day: nobody is told that they are at nothing.
    private boolean rests() {
        return !paused() && !goal.over() && !goal.starts().isAfter(today());
    }

    /// Whether a number is there to be shown large.
    boolean shows() {
        return !hidden() && (practice() ? total() : now()) > 0;
    }

    /// “74 days in all. Longest run: 43.” Empty where that would say the same again, and where it is hidden.
    public String kept() {
        if (hidden() || total() == 0) {
            return "";
        }
        if (practice()) {
            return now() > 1 ? texts().of("days.count.row", now()) : "";
        }
        return total() == now() ? "" : texts().of("days.count.kept", total(), longest());
    }

    /// “In 3 days: 30 days.” Empty where it is hidden or nobody can say.
    public String next() {
        return nextMark()
                .filter(next -> !hidden() && !paused())
                .map(next -> texts().of("days.next", next.days(), MarkWords.of(next.mark(), texts())))
                .orElse("");
    }

    /// That it is paused, or begins later; empty where it goes on.
    public String state() {
        if (paused()) {
            return texts().of("days.state.paused");
        }
        return goal.starts().isAfter(today())
                ? texts().of("days.state.begins", texts().day(goal.starts(), today()))
                : "";
    }

    Goal goal() {
        return goal;
    }

    Count count() {
        return count;
    }

    Marks marks() {
        return new Marks(count, practice());
    }

    private LocalDate today() {
        return visit.now().atZone(visit.readerZone()).toLocalDate();
    }

    private Optional<Marks.Next> nextMark() {
        return marks().next();
    }

    private Texts texts() {
        return visit.texts();
    }
}
