package tandem.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.checkins.CheckIn;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.checkins.Use;
import tandem.coping.Practice;
import tandem.shared.Language;
import tandem.web.Texts;

/// What is said of a history against the same worked out again, entry by entry and without anything of ours.
class NumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> TRIGGERS = List.of("alone", "payday", "too-much-work", "memory", "party");
    private static final int HISTORIES = 1000;

    @Test
    void a_thousand_histories_give_the_same_numbers_twice() {
        int compared = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var entries = history(new Random(seed));
            var days = Day.of(entries);
            spans(entries, days);
            sleep(entries, Sleep.of(days));
            compared += before(entries, Before.of(days)) ? 1 : 0;
        }
        assertThat(compared).as("histories with enough hard days").isGreaterThan(HISTORIES / 10);
    }

    @Test
    void a_thousand_lists_of_tries_give_the_same_numbers_twice() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var tries = tries(new Random(seed));
            var helped = Helped.of(tries);
            var seen = new HashSet<String>();
            for (var each : helped) {
                seen.add(each.skill());
                int n = 0;
                int before = 0;
                int after = 0;
                int eased = 0;
                for (var practice : tries) {
                    if (practice.skill().equals(each.skill())
                            && practice.ended()
                            && practice.before().isPresent()
                            && practice.after().isPresent()) {
                        n++;
                        before += practice.before().getAsInt();
                        after += practice.after().getAsInt();
                        eased += practice.after().getAsInt() < practice.before().getAsInt() ? 1 : 0;
                    }
                }
                assertThat(each.tries()).isEqualTo(n).isPositive();
                assertThat(each.eased()).isEqualTo(eased);
                assertThat(each.before()).isCloseTo((double) before / n, within(1e-9));
                assertThat(each.after()).isCloseTo((double) after / n, within(1e-9));
            }
            assertThat(tries.stream().filter(each -> each.ended() && each.rated()).map(Practice::skill))
                    .allMatch(seen::contains);
        }
    }

    @Test
    void a_hard_day_is_at_its_limits_and_not_beside_them() {
        assertThat(hard(Map.of(Scale.MOOD, 3), Use.NO)).isTrue();
        assertThat(hard(Map.of(Scale.MOOD, 4), Use.NO)).isFalse();
        assertThat(hard(Map.of(Scale.CRAVING, 8), Use.NO)).isTrue();
        assertThat(hard(Map.of(Scale.CRAVING, 7, Scale.MOOD, 4), Use.UNSAID)).isFalse();
        assertThat(hard(Map.of(), Use.YES)).isTrue();
        assertThat(hard(Map.of(), Use.UNSAID)).isFalse();
        var two = Day.of(List.of(entry(0, Map.of(Scale.MOOD, 3), Set.of()), entry(0, Map.of(Scale.MOOD, 9), Set.of())));
        assertThat(two).singleElement().matches(Day::hard).matches(day -> day.number(Scale.MOOD) == 6);
    }

    @Test
    void in_four_of_five_hard_days_is_said_from_the_fifth_on() {
        var entries = new ArrayList<CheckIn>();
        for (int week = 0; week < 5; week++) {
            entries.add(entry(week * 7, Map.of(Scale.MOOD, 2, Scale.SLEEP, 4), Set.of()));
            entries.add(entry(week * 7 + 1, Map.of(Scale.MOOD, 6), week == 0 ? Set.of() : Set.of("alone")));
            entries.add(entry(week * 7 + 2, Map.of(Scale.MOOD, 7, Scale.SLEEP, 8), Set.of()));
            entries.add(entry(week * 7 + 4, Map.of(Scale.MOOD, 7), Set.of()));
        }
        assertThat(words(entries)).contains("Before 4 of these 5 hard days you had noted “alone”. Before the other days: 0 of");
        var fewer = entries.stream().filter(entry -> !entry.day().equals(TODAY)).toList();
        assertThat(words(fewer)).contains("too few to say anything").doesNotContain("Before 3 of");
    }

    @Test
    void a_week_is_told_as_it_was() {
        var t = Texts.in(Language.EN);
        var entries = new ArrayList<CheckIn>();
        assertThat(Week.of(Day.of(entries), TODAY).words(t)).isEqualTo("You did not check in during the last seven days. That is fine.");
        entries.add(entry(0, Map.of(Scale.MOOD, 6), Set.of()));
        entries.add(entry(6, Map.of(Scale.MOOD, 6), Set.of()));
        assertThat(Week.of(Day.of(entries), TODAY).words(t)).isEqualTo("You checked in on 2 of the last seven days.");
        entries.add(entry(3, Map.of(Scale.MOOD, 7), Set.of()));
        assertThat(Week.of(Day.of(entries), TODAY).words(t))
                .isEqualTo("You checked in on 3 of the last seven days. Your mood was about 6 of 10.");
        for (int ago = 7; ago < 10; ago++) {
            entries.add(entry(ago, Map.of(Scale.MOOD, 3), Set.of()));
        }
        assertThat(Week.of(Day.of(entries), TODAY).words(t)).endsWith("In the week before it was about 3.");
    }

    @Test
    void words_in_a_picture_are_broken_where_they_are_too_long() {
        assertThat(Canvas.lines("one two three", 7)).containsExactly("one two", "three");
        assertThat(Canvas.lines("unbreakable", 3)).containsExactly("unbreakable");
        assertThat(Drawing.number(3.04)).isEqualTo("3");
        assertThat(Drawing.number(3.25)).isIn("3.2", "3.3");
    }

    private static String words(List<CheckIn> entries) {
        var days = Day.of(entries);
        var part = new BeforeHardDays(new Tell(Texts.in(Language.EN)), days, Before.of(days), id -> id).part();
        return String.join(" ", part.says());
    }

    private static void spans(List<CheckIn> entries, List<Day> days) {
        var spans = Span.of(days, TODAY);
        var seen = new ArrayList<LocalDate>();
        for (var span : spans) {
            span.days().forEach(day -> seen.add(day.date()));
            double sum = 0;
            int n = 0;
            for (var mean : means(entries, Scale.CRAVING).entrySet()) {
                if (!mean.getKey().isBefore(span.from()) && !mean.getKey().isAfter(span.to())) {
                    sum += mean.getValue();
                    n++;
                }
            }
            var said = Day.mean(span.days(), Scale.CRAVING);
            assertThat(said.isPresent()).isEqualTo(n > 0);
            if (n > 0) {
                assertThat(said.getAsDouble()).isCloseTo(sum / n, within(1e-9));
            }
        }
        assertThat(seen).isEqualTo(days.stream().map(Day::date).toList());
        assertThat(spans.isEmpty()).isEqualTo(entries.isEmpty());
    }

    private static void sleep(List<CheckIn> entries, Sleep sleep) {
        var craving = means(entries, Scale.CRAVING);
        var slept = means(entries, Scale.SLEEP);
        double[] sum = new double[2];
        int[] n = new int[2];
        for (var night : slept.entrySet()) {
            if (craving.containsKey(night.getKey())) {
                int kind = night.getValue() < 6 ? 0 : 1;
                sum[kind] += craving.get(night.getKey());
                n[kind]++;
            }
        }
        assertThat(sleep.shorter()).hasSize(n[0]);
        assertThat(sleep.longer()).hasSize(n[1]);
        assertThat(sleep.compared()).isEqualTo(n[0] >= 5 && n[1] >= 5);
        assertThat(sleep.drawn()).isEqualTo(n[0] + n[1] >= 5);
        int inColumns = 0;
        for (int column = Sleep.FIRST; column <= Sleep.LAST; column++) {
            inColumns += sleep.in(column).size();
        }
        assertThat(inColumns).isEqualTo(n[0] + n[1]);
        if (sleep.compared()) {
            assertThat(Sleep.craving(sleep.shorter()).orElseThrow()).isCloseTo(sum[0] / n[0], within(1e-9));
            assertThat(Sleep.craving(sleep.longer()).orElseThrow()).isCloseTo(sum[1] / n[1], within(1e-9));
        }
    }

    private static boolean before(List<CheckIn> entries, Before before) {
        int hard = 0;
        int other = 0;
        var hardWith = new HashMap<String, Integer>();
        var otherWith = new HashMap<String, Integer>();
        for (var date = TODAY.minusDays(400); !date.isAfter(TODAY); date = date.plusDays(1)) {
            var eve = new ArrayList<CheckIn>();
            for (var entry : entries) {
                if (entry.day().equals(date.minusDays(1)) || entry.day().equals(date.minusDays(2))) {
                    eve.add(entry);
                }
            }
            var here = entries.stream().filter(on(date)).toList();
            if (here.isEmpty() || eve.isEmpty() || eve.stream().anyMatch(NumbersTest::hard)) {
                continue;
            }
            boolean bad = here.stream().anyMatch(NumbersTest::hard);
            hard += bad ? 1 : 0;
            other += bad ? 0 : 1;
            for (var trigger : TRIGGERS) {
                if (eve.stream().anyMatch(entry -> entry.said().triggers().contains(trigger))) {
                    (bad ? hardWith : otherWith).merge(trigger, 1, Integer::sum);
                }
            }
        }
        assertThat(before.hard()).hasSize(hard);
        assertThat(before.other()).hasSize(other);
        for (var trigger : TRIGGERS) {
            int a = hardWith.getOrDefault(trigger, 0);
            int b = otherWith.getOrDefault(trigger, 0);
            boolean more = a >= 2 && (other == 0 || hard == 0 ? a * other > b * hard : (double) a / hard - (double) b / other > 1e-12);
            assertThat(before.more().stream().filter(came -> came.trigger().equals(trigger)))
                    .hasSize(more ? 1 : 0)
                    .allMatch(came -> came.hard() == a && came.other() == b);
        }
        return before.compared();
    }

    private static java.util.function.Predicate<CheckIn> on(LocalDate date) {
        return entry -> entry.day().equals(date);
    }

    private static boolean hard(CheckIn entry) {
        var said = entry.said();
        return said.numbers().getOrDefault(Scale.MOOD, 10) <= 3
                || said.numbers().getOrDefault(Scale.CRAVING, 0) >= 8
                || said.use().equals(Optional.of(Use.YES));
    }

    private static Map<LocalDate, Double> means(List<CheckIn> entries, Scale scale) {
        var all = new TreeMap<LocalDate, List<Integer>>();
        for (var entry : entries) {
            if (entry.said().numbers().containsKey(scale)) {
                all.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(entry.said().numbers().get(scale));
            }
        }
        var means = new TreeMap<LocalDate, Double>();
        all.forEach((day, numbers) -> {
            double sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            means.put(day, sum / numbers.size());
        });
        return means;
    }

    private static List<CheckIn> history(Random random) {
        var entries = new ArrayList<CheckIn>();
        int length = random.nextInt(300);
        double often = 0.2 + 0.8 * random.nextDouble();
        for (int ago = length; ago >= 0; ago--) {
            while (random.nextDouble() < often) {
                var numbers = new EnumMap<Scale, Integer>(Scale.class);
                for (var scale : Scale.values()) {
                    if (random.nextInt(4) > 0) {
                        numbers.put(scale, random.nextInt(scale.most() + 1));
                    }
                }
                numbers.computeIfPresent(Scale.MOOD, (scale, mood) -> random.nextInt(3) > 0 ? Math.max(mood, 4) : mood);
                numbers.computeIfPresent(Scale.CRAVING, (scale, level) -> random.nextInt(3) > 0 ? Math.min(level, 7) : level);
                var triggers = new HashSet<String>();
                TRIGGERS.forEach(each -> {
                    if (random.nextInt(5) == 0) {
                        triggers.add(each);
                    }
                });
                var use = random.nextInt(30) == 0 ? Optional.of(Use.YES) : Optional.<Use>empty();
                entries.add(entry(ago, numbers, triggers, use));
                if (random.nextInt(5) > 0) {
                    break;
                }
            }
        }
        return entries;
    }

    private static List<Practice> tries(Random random) {
        var tries = new ArrayList<Practice>();
        for (int n = random.nextInt(40); n > 0; n--) {
            tries.add(new Practice(
                    new UUID(random.nextLong(), random.nextLong()),
                    Instant.EPOCH,
                    "skill-" + random.nextInt(5),
                    Optional.empty(),
                    random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(11)),
                    random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(11)),
                    random.nextInt(5) > 0));
        }
        return tries;
    }

    private static boolean hard(Map<Scale, Integer> numbers, Use use) {
        return Day.of(List.of(entry(0, numbers, Set.of(), Optional.of(use)))).getFirst().hard();
    }

    private static CheckIn entry(int ago, Map<Scale, Integer> numbers, Set<String> triggers) {
        return entry(ago, numbers, triggers, Optional.empty());
    }

    private static CheckIn entry(int ago, Map<Scale, Integer> numbers, Set<String> triggers, Optional<Use> use) {
        return new CheckIn(
                UUID.randomUUID(),
                TODAY.minusDays(ago),
                Instant.EPOCH,
                new Said(use, numbers, Set.of(), Set.of(), triggers, Set.of(), ""));
    }
}
