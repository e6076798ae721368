package tandem.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// One goal, and all that happened to it.
///
/// @param returns the latest first
/// @param milestones those that were marked
/// @param circles to share one with
/// @param wrong the text of what to mend; null where all is well
record GoalPage(
        Page shell,
        DaysLine line,
        LocalDate today,
        List<Returned> returns,
        List<Milestone> milestones,
        List<Circle> circles,
        @Nullable String wrong) {
    private static final int DAYS_SHOWN = 14;

    Texts texts() {
        return shell.texts();
    }

    Goal goal() {
        return line.goal();
    }

    boolean doneToday() {
        return goal().done().contains(today);
    }

    /// The last ones, the latest first.
    List<LocalDate> done() {
        return goal().done().reversed().stream().limit(DAYS_SHOWN).toList();
    }

    /// “Every day counts …”, for what it is.
    String counts() {
        return texts().of("days.counts." + goal().direction().code());
    }

    List<String> reached() {
        return line.marks().reached().stream()
                .map(mark -> MarkWords.of(mark, texts()))
                .toList();
    }

    String words(Milestone milestone) {
        return MarkWords.of(milestone.mark(), texts());
    }

    /// “March 2, 2026”, or from one day to another.
    String days(Span span) {
        return span.days() == 1 ? date(span.first()) : texts().of("days.span", date(span.first()), date(span.last()));
    }

    String date(LocalDate day) {
        return texts().of("days.date", texts().date(day), Integer.toString(day.getYear()));
    }

    /// The name of a circle in which they still are.
    Optional<Circle> circle(Milestone.Place place) {
        return circles.stream()
                .filter(circle -> circle.id().equals(place.circle()))
                .findFirst();
    }

    /// Where it could be shown as well.
    List<Circle> others(Milestone milestone) {
        return circles.stream()
                .filter(circle -> milestone.places().stream()
                        .noneMatch(place -> place.circle().equals(circle.id())))
                .toList();
    }
}
