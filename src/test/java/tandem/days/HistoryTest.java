package tandem.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Days, runs and marks, against a count that goes from day to day and knows no spans.
class HistoryTest {
    private static final int HISTORIES = 100_000;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Phoenix"), // never changes its clocks
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Auckland"), // a day ahead, the other way round
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("America/Santiago"), // where midnight itself is skipped
            ZoneId.of("Pacific/Apia")); // where a whole day was skipped once

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static History none(String starts, Span... returns) {
        return new History(Direction.NONE, day(starts), Optional.empty(), List.of(returns), List.of(), List.of());
    }

    @Test
    void the_day_somebody_begins_is_day_one_and_a_return_takes_no_other_day() {
        assertThat(none("2026-03-02").on(day("2026-03-01"))).isEqualTo(Count.NOTHING);
        assertThat(none("2026-03-02").on(day("2026-03-02")).now()).isEqualTo(1);
        var back = none("2026-01-01", Span.of(day("2026-02-01")));
        assertThat(back.on(day("2026-02-01")).now()).isZero();
        assertThat(back.on(day("2026-02-02")).now()).isEqualTo(1);
        assertThat(back.on(day("2026-02-02")).total()).isEqualTo(32);
        assertThat(back.on(day("2026-02-02")).longest()).isEqualTo(31);
    }

    @Test
    void marks_that_were_reached_stay_and_months_are_those_of_the_calendar() {
        var back = none("2025-01-31", new Span(day("2026-02-01"), day("2026-02-04")));
        var marks = new Marks(back.on(day("2026-02-10")), false);
        assertThat(marks.reached())
                .extracting(Mark::code)
                .containsExactly(
                        "d1", "d3", "d7", "d14", "d30", "d60", "d90", "m6", "m9", "y1", "d30t", "d60t", "d90t", "d180t",
                        "d270t", "d365t");
        assertThat(marks.next().orElseThrow())
                .isEqualTo(new Marks.Next(Mark.of("d7").orElseThrow(), 1));
        var leap = new Marks(none("2024-02-29").on(day("2025-02-27")), false);
        assertThat(leap.reached()).extracting(Mark::code).doesNotContain("y1");
        assertThat(leap.next().orElseThrow())
                .isEqualTo(new Marks.Next(Mark.of("y1").orElseThrow(), 1));
        assertThat(new Marks(none("2024-02-29").on(day("2025-02-28")), false).reached())
                .extracting(Mark::code)
                .contains("y1");
        assertThat(Mark.of("x9")).isEmpty();
    }

    @Test
    void a_pause_moves_a_mark_by_as_many_days_and_ends_nothing() {
        var pause = new Span(day("2026-01-11"), day("2026-01-20"));
        var paused =
                new History(Direction.NONE, day("2026-01-01"), Optional.empty(), List.of(), List.of(pause), List.of());
        assertThat(paused.on(day("2026-01-15")).now()).isEqualTo(10);
        assertThat(paused.on(day("2026-01-21")).now()).isEqualTo(11);
        var half = paused.on(day("2026-07-10"));
        assertThat(new Marks(half, false).next().orElseThrow().days()).isEqualTo(1);
        assertThat(new Marks(paused.on(day("2026-07-11")), false).reached())
                .extracting(Mark::code)
                .contains("m6");
    }

    @Test
    void a_hundred_thousand_histories_agree_with_a_count_from_day_to_day() {
        var random = new Random(20260302);
        int runs = 0;
        int returns = 0;
        for (int number = 0; number < HISTORIES; number++) {
            var life = new Life(random, 0);
            assertThat(life.counted()).as("history %s", number).isEqualTo(life.walked());
            runs += life.history().on(life.today()).runs().size();
            returns += life.returns.size();
        }
        assertThat(runs).isGreaterThan(HISTORIES);
        assertThat(returns).isGreaterThan(HISTORIES);
    }

    /// The control: a count that is off by one day at one place is seen.
    @Test
    void control_a_count_that_is_off_by_one_does_not_agree() {
        var random = new Random(20260302);
        int seen = 0;
        for (int number = 0; number < 200; number++) {
            var life = new Life(random, 1);
            seen += life.counted().equals(life.walked()) ? 0 : 1;
        }
        assertThat(seen).isGreaterThan(100);
    }

    /// Now, all and the longest.
    private record Three(int now, int total, int longest) {}

    /// Somebody who begins, notes, takes back, changes, pauses and moves, at moments that a clock tells; and the same
    /// kept as days that are on or off.
    private static final class Life {
        private static final int DAYS = 900;
        private static final long FIRST = LocalDate.of(2010, 6, 1).toEpochDay();

        private final Random random;
        private final Direction direction;
        private final Map<Integer, Span> returns = new LinkedHashMap<>();
        private final Map<Integer, Span> pauses = new LinkedHashMap<>();
        private final TreeSet<LocalDate> done = new TreeSet<>();
        private final BitSet did = new BitSet();
        private final int late;
        private LocalDate starts;
        private Optional<LocalDate> ended = Optional.empty();
        private ZoneId zone;
        private Instant now;

        Life(Random random, int late) {
            this.random = random;
            this.late = late;
            this.direction = Direction.values()[random.nextInt(3)];
            this.zone = ZONES.get(random.nextInt(ZONES.size()));
            this.now = Instant.ofEpochSecond((FIRST + 60) * 86_400 + random.nextInt(86_400));
            this.starts = today().minusDays(random.nextInt(40)).plusDays(random.nextInt(4));
            int acts = random.nextInt(14);
            for (int act = 0; act < acts; act++) {
                now = now.plusSeconds(random.nextInt(random.nextBoolean() ? 90_000 : 2_600_000));
                act(act);
            }
            now = now.plusSeconds(random.nextInt(2_600_000));
        }

        private void act(int number) {
            switch (random.nextInt(10)) {
                case 0 -> zone = ZONES.get(random.nextInt(ZONES.size()));
                case 1 -> starts = starts.plusDays(random.nextInt(21) - 10);
                case 2 -> returns.keySet().stream().findAny().ifPresent(returns::remove);
                case 3 -> returns.replaceAll((id, span) -> some());
                case 4 -> pauses.put(number, some());
                case 5 ->
                    ended = random.nextBoolean() ? Optional.of(today().minusDays(random.nextInt(9))) : Optional.empty();
                case 6, 7 -> practise();
                default -> returns.put(number, random.nextBoolean() ? Span.of(today()) : some());
            }
        }

        /// Days around now, back-dated mostly, and now and then of more than one.
        private Span some() {
            var first = today().minusDays(random.nextInt(45)).plusDays(random.nextInt(2));
            return new Span(first, first.plusDays(random.nextInt(3) == 0 ? random.nextInt(12) : 0));
        }

        private void practise() {
            for (var day = today().minusDays(random.nextInt(12)); !day.isAfter(today()); day = day.plusDays(1)) {
                boolean doIt = random.nextInt(5) > 0;
                did.set((int) (day.toEpochDay() - FIRST), doIt);
                boolean changed = doIt ? done.add(day) : done.remove(day);
                assertThat(changed || doIt == done.contains(day)).isTrue();
            }
        }

        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        History history() {
            return new History(direction, starts, ended, returns.values(), pauses.values(), done);
        }

        Three counted() {
            var count = history().on(today());
            return new Three(count.now(), count.total(), count.longest());
        }

        /// From day to day, each asked alone; what the clock on the wall says is reckoned from its offset.
        Three walked() {
            long wall = now.getEpochSecond() + zone.getRules().getOffset(now).getTotalSeconds();
            int today = (int) (Math.floorDiv(wall, 86_400L) - FIRST);
            int end = ended.map(day -> (int) (day.toEpochDay() - FIRST)).orElse(DAYS * 9);
            int run = 0;
            int total = 0;
            int longest = 0;
            for (int day = (int) (starts.toEpochDay() - FIRST); day <= Math.min(today - late, end); day++) {
                boolean off = in(pauses, day);
                boolean counts = direction == Direction.DO ? did.get(Math.max(0, day)) : !in(returns, day) && !off;
                boolean breaks = direction == Direction.DO ? !counts && !off && day != today : in(returns, day);
                run = counts ? run + 1 : breaks ? 0 : run;
                total += counts ? 1 : 0;
                longest = Math.max(longest, run);
            }
            return new Three(run, total, longest);
        }

        private static boolean in(Map<Integer, Span> spans, int day) {
            for (var span : spans.values()) {
                if (day + FIRST >= span.first().toEpochDay()
                        && day + FIRST <= span.last().toEpochDay()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return new ArrayList<>(returns.values()) + " " + pauses.values() + " " + done;
        }
    }
}
