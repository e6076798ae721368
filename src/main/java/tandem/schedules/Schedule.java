package tandem.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When something recurs: local rules in a zone. No rules means by appointment.
///
/// Clocks that change: a start inside the spring gap happens later by the gap (02:30 at 03:30), a start inside the
/// autumn overlap at the first of the two, once. Rules that name the same moment make one occurrence.
///
/// @param rules at most 50, kept in the order of the week so that the same rules are equal
/// @param length how long one occurrence lasts on the clock that passes: whole minutes, more than none and at most a
/// day
/// @param except dates (of the local start, as the rule names it) without it
public record Schedule(ZoneId zone, List<Rule> rules, Duration length, Set<LocalDate> except, List<Pause> pauses) {
    /// What [#nextStart(long)] answers when it does not happen again.
    public static final long NEVER = Long.MAX_VALUE;

    private static final int MOST_RULES = 50;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Comparator<Rule> ORDER =
            Comparator.comparingInt(Rule::weekMinute).thenComparing(ScheduleText::rule);

    public Schedule {
        require(rules.size() <= MOST_RULES, "more than 50 rules");
        require(new HashSet<>(rules).size() == rules.size(), "the same rule twice");
        require(length.isPositive() && length.compareTo(LONGEST) <= 0, "a length of none or more than a day");
        require(length.equals(Duration.ofMinutes(length.toMinutes())), "a length that is not whole minutes");
        except.forEach(Days::requireKnown);
        rules = rules.stream().sorted(ORDER).toList();
        except = Set.copyOf(except);
        pauses = List.copyOf(pauses);
    }

    /// Reads the storage notation.
    ///
    /// @throws IllegalArgumentException naming the line that is not understood
    public static Schedule of(ZoneId zone, String rules, Duration length, String except, String pauses) {
        return new Schedule(
                zone, ScheduleText.rules(rules), length, ScheduleText.dates(except), ScheduleText.pauses(pauses));
    }

    /// The first occurrence that starts at `from` or later.
    public Optional<Occurrence> next(Instant from) {
        return occurrence(nextStart(ceiling(from)));
    }

    /// The epoch second of the first start at `fromEpochSecond` or later, or [#NEVER]: [#next] without objects.
    public long nextStart(long fromEpochSecond) {
        return Moments.next(this, fromEpochSecond);
    }

    /// The occurrence under way at `now`: started, and not ended. Of several, the one that started last.
    public Optional<Occurrence> current(Instant now) {
        long latest = NEVER;
        long start = nextStart(Math.addExact(now.getEpochSecond(), 1 - length.toSeconds()));
        while (start <= now.getEpochSecond()) {
            latest = start;
            start = nextStart(start + 1);
        }
        return occurrence(latest);
    }

    /// The first `max` occurrences that start at `from` or later and before `until`.
    public List<Occurrence> between(Instant from, Instant until, int max) {
        List<Occurrence> found = new ArrayList<>();
        long end = ceiling(until);
        long start = nextStart(ceiling(from));
        while (start < end && start != NEVER && found.size() < max) {
            found.add(Occurrence.at(start, zone, length));
            start = nextStart(start + 1);
        }
        return found;
    }

    /// For every rule its start as a minute of the local week, Monday 00:00 = 0.
    public int[] weekMinutes() {
        return rules.stream().mapToInt(Rule::weekMinute).toArray();
    }

    /// Whether [#weekMinutes] says everything: weekly rules only, no exception and no pause.
    public boolean plainWeekly() {
        return !rules.isEmpty()
                && except.isEmpty()
                && pauses.isEmpty()
                && rules.stream().allMatch(Rule.Weekly.class::isInstance);
    }

    public boolean byAppointment() {
        return rules.isEmpty();
    }

    /// One rule per line: `TU 19:30`, `1,3 SA 10:00`, `-1 FR 20:00`, `2026-01-05/2 MO 19:00`.
    public String rulesText() {
        return ScheduleText.lines(rules.stream().map(ScheduleText::rule));
    }

    /// One date per line: `2026-12-25`.
    public String exceptText() {
        return ScheduleText.lines(except.stream().sorted().map(LocalDate::toString));
    }

    /// One pause per line, both ends included: `2026-07-01..2026-08-31`, or `2026-07-01..` without an end.
    public String pausesText() {
        return ScheduleText.lines(pauses.stream().map(ScheduleText::pause));
    }

    private Optional<Occurrence> occurrence(long start) {
        return start == NEVER ? Optional.empty() : Optional.of(Occurrence.at(start, zone, length));
    }

    private static long ceiling(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("a schedule with " + otherwise);
        }
    }
}
