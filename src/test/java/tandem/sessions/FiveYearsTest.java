package tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.circles.Change;
import tandem.circles.Plan;
import tandem.schedules.Pause;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// Circles through five years in which clocks did odd things: half an hour on Lord Howe, a day that never was in Apia,
/// dates of Santiago that were announced weeks before. Leaders cancel, move, take back and pause at any time. What is
/// planned and what is reminded of agrees with an oracle that shares no code with it: iCalendar's recurrence for the
/// dates, a walk from minute to minute for the clocks, and for each session its own history.
class FiveYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);
    private static final LocalDate LAST = FIRST.plusYears(5);
    private static final Duration LENGTH = Duration.ofMinutes(75);
    private static final int STEP_MINUTES = 15;

    /// Something a leader does at a moment.
    private record Act(Instant at, What what) {}

    private sealed interface What {}

    /// @param change empty where it is taken back
    private record Changed(LocalDate day, Optional<Change> change) implements What {}

    private record Paused(LocalDate first, LocalDate last, boolean ended) implements What {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private record Fired(LocalDate day, Ahead ahead, Instant starts, Instant at) {}

    private final Map<LocalDateTime, Instant> resolved = new HashMap<>();

    /// @param walked the rhythm of which reminders are walked through as well: 0 each week, 1 every other, 2 each month
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 0",
        "America/Phoenix, 1",
        "Europe/London, 2",
        "Australia/Lord_Howe, 0",
        "America/Santiago, 1",
        "Pacific/Apia, 0"
    })
    void what_takes_place_and_what_is_reminded_of_is_what_the_oracle_says(String name, int walked) {
        var zone = ZoneId.of(name);
        var random = new Random(name.hashCode());
        for (int kind = 0; kind < 3; kind++) {
            resolved.clear();
            var start = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
            var rule = rule(kind, start, random);
            var sessions = sessions(rule, zone);
            assertThat(sessions).hasSizeGreaterThan(55);
            var acts = acts(sessions, zone, random);
            agrees(rule, sessions, acts, zone);
            if (kind == walked) {
                reminds(rule, sessions, acts, zone);
            }
        }
    }

    private void reminds(Rule rule, Map<LocalDate, LocalDateTime> sessions, List<Act> acts, ZoneId zone) {
        var walked = walked(rule, acts, zone);
        var foretold = foretold(sessions, acts, zone);
        assertThat(only(walked, foretold)).as("reminded of, and not foretold").isEmpty();
        assertThat(only(foretold, walked)).as("foretold, and not reminded of").isEmpty();
        assertThat(walked).hasSizeGreaterThan(80);
    }

    private static Set<Fired> only(Set<Fired> one, Set<Fired> other) {
        var only = new TreeSet<>(order());
        only.addAll(one);
        only.removeAll(other);
        return only;
    }

    private static Rule rule(int kind, LocalTime start, Random random) {
        var day = FIRST.plusDays(random.nextInt(7));
        return switch (kind) {
            case 0 -> new Rule.Weekly(day.getDayOfWeek(), start);
            case 1 -> new Rule.Fortnightly(day, start);
            default ->
                new Rule.Monthly(
                        new TreeSet<>(List.of(List.of(1, 2, 3, 4, -1).get(random.nextInt(5)))),
                        day.getDayOfWeek(),
                        start);
        };
    }

    /// The program: asked every quarter of an hour, with what was done until then.
    private Set<Fired> walked(Rule rule, List<Act> acts, ZoneId zone) {
        var fired = new TreeSet<>(order());
        var claimed = new HashSet<List<Object>>();
        var end = LAST.atStartOfDay(zone).toInstant();
        int done = 0;
        var plan = plan(rule, acts.subList(0, 0), zone);
        for (var now = FIRST.atStartOfDay(zone).toInstant();
                now.isBefore(end);
                now = now.plusSeconds(STEP_MINUTES * 60)) {
            int before = done;
            while (done < acts.size() && !acts.get(done).at().isAfter(now)) {
                done++;
            }
            plan = done == before ? plan : plan(rule, acts.subList(0, done), zone);
            for (var due : Reminders.due(plan, now)) {
                if (claimed.add(
                        List.of(due.turn().day(), due.ahead(), due.turn().starts()))) {
                    fired.add(
                            new Fired(due.turn().day(), due.ahead(), due.turn().starts(), now));
                }
            }
        }
        return fired;
    }

    private static Plan plan(Rule rule, List<Act> acts, ZoneId zone) {
        var changes = new HashMap<LocalDate, Change>();
        var pauses = new ArrayList<Pause>();
        for (var act : acts) {
            switch (act.what()) {
                case Changed changed ->
                    changed.change()
                            .ifPresentOrElse(
                                    change -> changes.put(changed.day(), change), () -> changes.remove(changed.day()));
                case Paused paused -> {
                    var pause = new Pause(paused.first(), paused.last());
                    if (paused.ended()) {
                        pauses.remove(pause);
                    } else {
                        pauses.add(pause);
                    }
                }
            }
        }
        return new Plan(new Schedule(zone, List.of(rule), LENGTH, Set.of(), List.of()), changes, pauses);
    }

    /// The oracle: when each session is reminded of, by its own history alone.
    private Set<Fired> foretold(Map<LocalDate, LocalDateTime> sessions, List<Act> acts, ZoneId zone) {
        var fired = new TreeSet<>(order());
        var beginning = FIRST.atStartOfDay(zone).toInstant();
        var end = LAST.atStartOfDay(zone).toInstant();
        sessions.forEach((day, local) -> {
            var seen = new HashSet<List<Object>>();
            for (int i = -1; i < acts.size(); i++) {
                var from = i < 0 ? beginning : acts.get(i).at();
                var next = i + 1 < acts.size() ? acts.get(i + 1).at() : end;
                var until = next.isBefore(end) ? next : end;
                var when = when(day, local, acts.subList(0, i + 1), zone);
                if (when.isEmpty() || !until.isAfter(from)) {
                    continue;
                }
                for (var ahead : Ahead.values()) {
                    var due = due(when.get(), ahead, zone);
                    var starts = instant(when.get(), zone);
                    var at = due.isAfter(from) ? due : from;
                    if (at.isBefore(until) && at.isBefore(starts) && seen.add(List.of(ahead, starts))) {
                        fired.add(new Fired(day, ahead, starts, at));
                    }
                }
            }
        });
        return fired;
    }

    private Instant due(LocalDateTime when, Ahead ahead, ZoneId zone) {
        var starts = instant(when, zone);
        // By the clock that shows at the start, which is another than `when` where clocks jumped over that.
        var shown = LocalDateTime.ofInstant(starts, ZoneOffset.UTC)
                .plusSeconds(zone.getRules().getOffset(starts).getTotalSeconds());
        return ahead == Ahead.HOUR ? starts.minusSeconds(3600) : instant(shown.minusDays(1), zone);
    }

    /// When a session takes place after these acts, if it does.
    private Optional<LocalDateTime> when(LocalDate day, LocalDateTime local, List<Act> acts, ZoneId zone) {
        var when = Optional.of(local);
        var pauses = new HashSet<Paused>();
        for (var act : acts) {
            switch (act.what()) {
                case Changed changed
                when changed.day().equals(day) ->
                    when = changed.change().isEmpty()
                            ? Optional.of(local)
                            : changed.change()
                                    .filter(Change.Moved.class::isInstance)
                                    .map(moved -> ((Change.Moved) moved).to());
                case Changed _ -> {
                    // Another session's.
                }
                case Paused paused -> {
                    var began = new Paused(paused.first(), paused.last(), false);
                    if (paused.ended()) {
                        pauses.remove(began);
                    } else {
                        pauses.add(began);
                    }
                }
            }
        }
        return when.filter(found ->
                pauses.stream().noneMatch(pause -> pause.covers(shown(instant(found, zone), zone))));
    }

    /// The date on a calendar on the wall.
    private static LocalDate shown(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(
                moment.plusSeconds(zone.getRules().getOffset(moment).getTotalSeconds()), ZoneOffset.UTC);
    }

    /// What is shown in the end, in one list, and which is next at a thousand moments.
    private void agrees(Rule rule, Map<LocalDate, LocalDateTime> sessions, List<Act> acts, ZoneId zone) {
        var plan = plan(rule, acts, zone);
        var expected = new TreeMap<Instant, LocalDate>();
        sessions.forEach((day, local) -> {
            when(day, local, acts, zone).ifPresent(when -> expected.put(instant(when, zone), day));
        });
        var from = FIRST.plusDays(40).atStartOfDay(zone).toInstant();
        var until = LAST.minusDays(40).atStartOfDay(zone).toInstant();
        var found = new TreeMap<Instant, LocalDate>();
        plan.between(from, until).stream()
                .filter(turn -> turn.takesPlace())
                .forEach(turn -> found.put(turn.starts(), turn.day()));
        assertThat(found).isEqualTo(expected.subMap(from, until));
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var now = from.plusSeconds(random.nextLong(until.getEpochSecond() - from.getEpochSecond()));
            assertThat(plan.next(now).map(turn -> turn.starts())).hasValue(expected.ceilingKey(now));
            var started = Objects.requireNonNull(expected.floorKey(now));
            boolean under = started.plus(LENGTH).isAfter(now);
            assertThat(plan.current(now).map(turn -> turn.starts()))
                    .isEqualTo(under ? Optional.of(started) : Optional.empty());
        }
    }

    /// About every fifth session is cancelled or moved, some of it taken back; three pauses, one of them ended early.
    private List<Act> acts(Map<LocalDate, LocalDateTime> sessions, ZoneId zone, Random random) {
        var acts = new ArrayList<Act>();
        sessions.forEach((day, local) -> {
            if (random.nextInt(5) == 0) {
                var at = quarter(instant(local, zone).minusSeconds(random.nextInt(4 * 86_400)));
                boolean moves = random.nextBoolean();
                var to = local.plusMinutes(15L * random.nextInt(-96, 7 * 96));
                Change change = moves ? new Change.Moved(to) : new Change.Cancelled();
                acts.add(new Act(at, new Changed(day, Optional.of(change))));
                if (random.nextInt(3) == 0) {
                    var later = quarter(at.plusSeconds(random.nextInt(86_400)));
                    acts.add(new Act(later, new Changed(day, Optional.empty())));
                }
            }
        });
        for (int i = 0; i < 3; i++) {
            var first = FIRST.plusDays(200 + 500L * i + random.nextInt(100));
            var last = first.plusDays(random.nextInt(1, 60));
            var at = quarter(first.minusDays(3).atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(6 * 86_400)));
            acts.add(new Act(at, new Paused(first, last, false)));
            if (i == 1) {
                acts.add(new Act(at.plusSeconds(10 * 86_400), new Paused(first, last, true)));
            }
        }
        acts.sort(Comparator.comparing(Act::at));
        return acts;
    }

    /// Every session by the day on which it starts, with the local time that the rule gives.
    private Map<LocalDate, LocalDateTime> sessions(Rule rule, ZoneId zone) {
        var recurrence = new Recur<LocalDate>(
                switch (rule) {
                    case Rule.Weekly _ -> "FREQ=WEEKLY;BYDAY=" + code(rule);
                    case Rule.Fortnightly _ -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + code(rule);
                    case Rule.Monthly monthly ->
                        "FREQ=MONTHLY;BYDAY=" + monthly.weeks().getFirst() + code(rule);
                });
        var seed = rule instanceof Rule.Fortnightly fortnightly ? fortnightly.from() : FIRST;
        var sessions = new TreeMap<LocalDate, LocalDateTime>();
        for (var day : recurrence.getDates(seed, FIRST, LAST.plusDays(60))) {
            var local = day.atTime(rule.start());
            sessions.put(shown(instant(local, zone), zone), local);
        }
        return sessions;
    }

    private static String code(Rule rule) {
        return rule.day().name().substring(0, 2);
    }

    /// The first minute at which the clock shows this; where clocks jump over it, as long after the jump.
    private Instant instant(LocalDateTime local, ZoneId zone) {
        return resolved.computeIfAbsent(local, wanted -> walk(wanted, zone));
    }

    private static Instant walk(LocalDateTime local, ZoneId zone) {
        long wanted = local.toEpochSecond(ZoneOffset.UTC);
        long minute = wanted - 26 * 3600;
        long before = shown(minute, zone);
        while (before < wanted) {
            long now = shown(minute + 60, zone);
            if (now > wanted && before < wanted) {
                return Instant.ofEpochSecond(minute + 60 + wanted - before - 60);
            }
            minute += 60;
            before = now;
        }
        return Instant.ofEpochSecond(minute);
    }

    private static long shown(long second, ZoneId zone) {
        return second + zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private static Instant quarter(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() / (STEP_MINUTES * 60) * (STEP_MINUTES * 60));
    }

    private static Comparator<Fired> order() {
        return Comparator.comparing(Fired::day)
                .thenComparing(Fired::ahead)
                .thenComparing(Fired::starts)
                .thenComparing(Fired::at);
    }
}
