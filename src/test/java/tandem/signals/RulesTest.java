package tandem.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.checkins.Scale;
import tandem.shared.Language;
import tandem.web.Texts;

/// Each rule at its borders.
class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Rules rules;

    RulesTest() throws Exception {
        rules = new Rules();
    }

    @Test
    void three_hard_days_are_three_days_and_no_more_than_the_limit() {
        assertThat(said("hard-days", mood(3, 2), mood(2, 3), mood(0, 1)))
                .contains("The last 3 times you noted your mood, it was 3 or lower. It began on November 23.");
        assertThat(said("hard-days", mood(3, 2), mood(2, 4), mood(0, 1))).isEmpty();
        assertThat(said("hard-days", mood(2, 3), mood(0, 1))).isEmpty();
        assertThat(said("hard-days")).isEmpty();
    }

    @Test
    void three_times_on_one_bad_day_are_not_three_days() {
        assertThat(said("hard-days", mood(0, 1), mood(0, 1), mood(0, 1))).isEmpty();
        assertThat(said("hard-days", mood(2, 1), mood(1, 1), mood(0, 1), mood(0, 2)))
                .contains("The last 4 times you noted your mood, it was 3 or lower. It began on November 24.");
    }

    @Test
    void a_run_goes_back_to_where_it_was_broken() {
        assertThat(said("hard-days", mood(9, 1), mood(8, 5), mood(5, 1), mood(4, 0), mood(3, 3), mood(1, 2)))
                .contains("The last 4 times you noted your mood, it was 3 or lower. It began on November 21.");
    }

    @Test
    void an_entry_that_leaves_it_out_is_passed_over() {
        var nothing = new Noted(TODAY.minusDays(1), Map.of(Scale.STRESS, 9));
        assertThat(said("hard-days", mood(3, 2), mood(2, 3), nothing, mood(0, 1)))
                .contains("The last 3 times you noted your mood, it was 3 or lower. It began on November 23.");
        assertThat(said("hard-days", mood(2, 2), nothing, mood(0, 1))).isEmpty();
    }

    @Test
    void a_run_is_news_for_a_week() {
        assertThat(said("hard-days", mood(9, 2), mood(8, 3), mood(7, 1))).isPresent();
        assertThat(said("hard-days", mood(10, 2), mood(9, 3), mood(8, 1))).isEmpty();
    }

    @Test
    void what_is_written_for_tomorrow_in_another_zone_waits_for_tomorrow() {
        assertThat(said("hard-days", mood(1, 2), mood(0, 3), mood(-1, 1))).isEmpty();
        assertThat(rules.find("hard-days").orElseThrow().kind().in(new Past(
                        List.of(mood(1, 2), mood(0, 3), mood(-1, 1)), List.of(), TODAY.plusDays(1))))
                .isPresent();
    }

    @Test
    void above_is_at_the_limit_or_above() {
        assertThat(said("high-stress", each(Scale.STRESS, 5, 7))).contains(
                "The last 5 times you noted your stress, it was 7 or higher. It began on November 22.");
        assertThat(said("high-stress", each(Scale.STRESS, 4, 7))).isEmpty();
        assertThat(said("high-stress", each(Scale.STRESS, 5, 6))).isEmpty();
        assertThat(said("short-sleep", each(Scale.SLEEP, 4, 5))).isPresent();
        assertThat(said("short-sleep", each(Scale.SLEEP, 4, 6))).isEmpty();
        assertThat(said("low-support", each(Scale.SUPPORT, 7, 3))).isPresent();
        assertThat(said("low-support", each(Scale.SUPPORT, 6, 3))).isEmpty();
    }

    @Test
    void craving_rises_by_two_exactly_or_not() {
        assertThat(craving(7, 5, 21, 3)).contains(
                "In the last 7 days your craving was 2.0 points higher than in the weeks before.");
        assertThat(craving(7, 5, 21, 4)).isEmpty();
        assertThat(craving(3, 8, 7, 3)).isPresent();
        assertThat(craving(2, 8, 7, 3)).isEmpty();
        assertThat(craving(3, 8, 6, 3)).isEmpty();
    }

    @Test
    void thirds_that_are_exactly_two_apart_are_two_apart() {
        var late = Stream.of(craving(0, 5), craving(1, 6), craving(2, 6));
        var early = IntStream.range(7, 16).mapToObj(ago -> craving(ago, ago % 3 == 0 ? 3 : 4));
        assertThat(said("craving-up", Stream.concat(late, early).toArray(Noted[]::new)))
                .hasValueSatisfying(words -> assertThat(words).contains("2.0 points"));
    }

    @Test
    void the_weeks_of_a_rise_end_where_they_say() {
        var in = new ArrayList<>(List.of(each(Scale.CRAVING, 7, 6)));
        IntStream.rangeClosed(21, 27).forEach(ago -> in.add(craving(ago, 4)));
        assertThat(said("craving-up", in.toArray(Noted[]::new))).isPresent();
        in.removeLast();
        in.add(craving(28, 4));
        assertThat(said("craving-up", in.toArray(Noted[]::new))).isEmpty();
    }

    @Test
    void quiet_is_seven_days_after_a_steady_month_and_rests_after_thirty() {
        assertThat(said("gone-quiet", steady(7, 20)))
                .contains("You wrote almost every day. The last time was November 19, 7 days ago.");
        assertThat(said("gone-quiet", steady(6, 20))).isEmpty();
        assertThat(said("gone-quiet", steady(7, 19))).isEmpty();
        assertThat(said("gone-quiet", steady(30, 20))).isPresent();
        assertThat(said("gone-quiet", steady(31, 20))).isEmpty();
        assertThat(said("gone-quiet")).isEmpty();
    }

    @Test
    void twenty_times_on_ten_days_are_not_a_steady_month() {
        assertThat(said("gone-quiet", Stream.of(steady(7, 10), steady(7, 10)).flatMap(Stream::of).toArray(Noted[]::new)))
                .isEmpty();
        var gaps = IntStream.range(0, 20).mapToObj(n -> mood(7 + n * 29 / 19, 5)).toArray(Noted[]::new);
        assertThat(said("gone-quiet", gaps)).isPresent();
        gaps[19] = mood(7 + 30, 5);
        assertThat(said("gone-quiet", gaps)).isEmpty();
    }

    @Test
    void a_date_comes_within_five_days_and_the_soonest_is_named() {
        assertThat(dates(5)).contains("In your plan you wrote down a date: “day 5”, on December 1.");
        assertThat(dates(6)).isEmpty();
        assertThat(dates(0)).isPresent();
        assertThat(dates(-1)).isEmpty();
        assertThat(dates(4, -3, 2, 9)).hasValueSatisfying(words -> assertThat(words).contains("“day 2”"));
    }

    @Test
    void every_rule_says_its_reason_and_its_limits_in_both_languages_with_nothing_left_open() {
        var values = Map.of(
                "n", "3", "at", "3", "days", "7", "by", "2.1", "day", "2026-11-20", "date", "payday");
        assertThat(rules.all()).hasSizeGreaterThanOrEqualTo(7);
        for (var rule : rules.all()) {
            for (var language : Language.values()) {
                var t = Texts.in(language);
                assertThat(rule.reason(t, values) + rule.limits(t) + rule.next(t) + rule.name(t))
                        .doesNotContain("{", "}", "null");
                assertThat(Signal.of(rule, values).path()).startsWith("/");
                assertThat(Signal.of(rule, values).label(t)).isNotBlank();
            }
        }
        assertThat(rules.find("hard-days").orElseThrow().reason(Texts.in(Language.ES), values))
                .isEqualTo("Las últimas 3 veces que anotaste tu ánimo, fue de 3 o menos. Empezó el 20 de noviembre.");
    }

    @Test
    void a_rule_that_cannot_be_read_is_no_rule() {
        assertThatThrownBy(() -> new Rules("- {id: x}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Rules("""
                - {id: x, name: {en: a, es: a}, reason: {en: a, es: a}, next: {en: a, es: a}, go: help,
                   rule: {kind: guess}}
                """)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_chosen_is_read_as_it_was_written() {
        var choice = Choice.NONE
                .turnOff("hard-days")
                .turnOff("craving-up")
                .turnOn("craving-up")
                .putOff("short-sleep", TODAY.plusDays(7))
                .in(java.time.ZoneId.of("America/Phoenix"));
        assertThat(Choice.read(choice.written())).isEqualTo(choice);
        assertThat(Choice.read(Choice.NONE.written())).isEqualTo(Choice.NONE);
        var tired = Signal.of(rules.find("short-sleep").orElseThrow(), Map.of());
        assertThat(choice.shows(tired, TODAY.plusDays(6))).isFalse();
        assertThat(choice.shows(tired, TODAY.plusDays(7))).isTrue();
        assertThat(Written.read(Written.of(Map.of("date", "a=b\nc")))).isEqualTo(Map.of("date", "a=b c"));
    }

    private Optional<String> said(String rule, Noted... entries) {
        return said(rule, new Past(List.of(entries), List.of(), TODAY));
    }

    private Optional<String> said(String id, Past past) {
        var rule = rules.find(id).orElseThrow();
        return rule.kind().in(past).map(values -> rule.reason(Texts.in(Language.EN), values).replace('\u00a0', ' '));
    }

    private Optional<String> craving(int late, int high, int early, int low) {
        var entries = Stream.concat(
                IntStream.range(0, late).mapToObj(ago -> craving(ago, high)),
                IntStream.range(7, 7 + early).mapToObj(ago -> craving(ago, low)));
        return said("craving-up", entries.toArray(Noted[]::new));
    }

    private Optional<String> dates(int... ahead) {
        var dates = IntStream.of(ahead)
                .mapToObj(days -> new RiskyDates.Risky(TODAY.plusDays(days), "day " + days))
                .toList();
        return said("risky-date", new Past(List.of(), dates, TODAY));
    }

    private static Noted[] steady(int ago, int days) {
        return IntStream.range(0, days).mapToObj(n -> new Noted(TODAY.minusDays(ago + n), Map.of())).toArray(Noted[]::new);
    }

    private static Noted[] each(Scale field, int days, int number) {
        return IntStream.range(0, days)
                .mapToObj(ago -> new Noted(TODAY.minusDays(ago), Map.of(field, number)))
                .toArray(Noted[]::new);
    }

    private static Noted mood(int ago, int number) {
        return new Noted(TODAY.minusDays(ago), Map.of(Scale.MOOD, number));
    }

    private static Noted craving(int ago, int number) {
        return new Noted(TODAY.minusDays(ago), Map.of(Scale.CRAVING, number));
    }
}
