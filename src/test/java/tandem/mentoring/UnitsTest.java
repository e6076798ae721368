package tandem.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.shared.Language;

class UnitsTest {
    private final UnitRules rules = new UnitRules();

    @ParameterizedTest
    @CsvSource({
        "1,0", "7,0", "8,1", "15,1", "22,1", "23,2", "30,2", "37,2", "38,3", "52,3", "53,4", "67,4", "68,5", "82,5",
        "83,6", "97,6", "98,7", "112,7", "113,8", "127,8"
    })
    void the_eight_minute_rule_counts_as_its_table_does(int minutes, int units) {
        assertThat(rule("eight").units(minutes)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "8,0", "14,0", "15,1", "29,1", "30,2", "44,2", "45,3"})
    void where_only_whole_units_count_what_is_left_over_is_nothing(int minutes, int units) {
        assertThat(rule("whole").units(minutes)).isEqualTo(units);
        assertThat(rule("us-nj").units(minutes)).isEqualTo(units);
    }

    @Test
    void the_minutes_of_a_day_are_added_up_only_where_the_rule_says_so() {
        assertThat(rule("eight").day(List.of(7, 7, 8))).containsExactly(0, 1, 0);
        assertThat(rule("eight").day(List.of(20, 3))).containsExactly(1, 1);
        assertThat(rule("whole").day(List.of(7, 8, 15))).containsExactly(0, 0, 1);
        assertThat(rule("whole").day(List.of())).isEmpty();
    }

    @Test
    void a_day_has_a_most_and_what_goes_beyond_counts_nothing() {
        assertThat(rule("us-nj").day(List.of(180, 75, 30))).containsExactly(12, 4, 0);
        assertThat(rule("us-nj").day(List.of(300))).containsExactly(16);
        assertThat(rule("eight").day(List.of(300))).as("no limit stated").containsExactly(20);
    }

    @Test
    void the_first_rule_counts_the_least_that_any_would() {
        var first = rules.all().getFirst();
        for (int minutes = 1; minutes <= 720; minutes++) {
            for (var other : rules.all()) {
                assertThat(first.day(List.of(minutes)).getFirst())
                        .as("%d by %s", minutes, other.id())
                        .isLessThanOrEqualTo(other.day(List.of(minutes)).getFirst());
            }
        }
    }

    @Test
    void every_rule_says_where_it_stands_and_when_that_was_looked_up() {
        assertThat(rules.all()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(rule -> {
            for (var language : Language.values()) {
                assertThat(rule.name(language)).isNotBlank();
                assertThat(rule.source(language)).isNotBlank();
            }
            assertThat(rule.checked()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void a_rule_that_would_count_nothing_or_everything_is_refused() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new UnitRule("x", Map.of(), 15, 0, 16, false, Map.of(), day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitRule("x", Map.of(), 15, 16, 16, false, Map.of(), day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UnitRule rule(String id) {
        return rules.find(id).orElseThrow();
    }
}
