package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.shared.Language;

class ContentsTest {
    @Test
    void every_item_stands_in_both_languages_with_the_same_questions_and_answers() {
        var contents = new Contents();
        for (var kind : List.of("training", "circles")) {
            var english = contents.all(kind, Language.EN);
            assertThat(english).isNotEmpty();
            for (var item : english) {
                var spanish = contents.find(kind, item.id(), Language.ES).orElseThrow();
                assertThat(spanish.order()).isEqualTo(item.order());
                assertThat(spanish.parts()).as(item.id()).hasSameSizeAs(item.parts());
                assertThat(spanish.scenarios().stream().map(Scenario::best))
                        .as(item.id())
                        .isEqualTo(item.scenarios().stream().map(Scenario::best).toList());
            }
        }
        assertThat(contents.ordered("training", Language.EN))
                .extracting(Item::order)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void a_scenario_has_one_best_answer_and_a_reason_for_each() {
        for (var item : new Contents().ordered("training", Language.EN)) {
            assertThat(item.scenarios()).as(item.id()).hasSizeBetween(3, 5);
            assertThat(item.scenarios())
                    .allSatisfy(scenario -> assertThat(scenario.answers())
                            .hasSizeBetween(3, 4)
                            .allSatisfy(answer -> assertThat(answer.because()).isNotBlank()));
        }
        assertThatThrownBy(
                        () -> ItemReader.read(
                                "training",
                                "x",
                                "---\nid: x\ntitle: x\nsummary: x\nminutes: 1\n---\n\n## Scenario: Two\n\nWhat?\n\n- [x] a\n\n  b\n\n- [x] c\n\n  d\n"))
                .hasMessageContaining("one best answer");
        assertThatThrownBy(() -> ItemReader.read("training", "some file", "no front matter"))
                .hasMessageContaining("some file");
    }

    @Test
    void prose_shows_no_raw_markup_no_link_to_nowhere_and_no_line_with_a_word_that_is_missing() {
        var prose = new Prose(
                Map.of("program_name", "Fourth Avenue & Co"),
                target -> target.equals("scope") ? Optional.of("/training/scope") : Optional.empty());
        assertThat(html(prose, "At {program_name}.\n\nCall {on_call_phone}.\n\n<script>alert(1)</script>"))
                .contains("At Fourth Avenue &amp; Co.")
                .doesNotContain("Call", "<script>");
        assertThat(html(prose, "[here](scope) and [there](../skills/none) and [bad](javascript:alert(1))"))
                .contains("href=\"/training/scope\">here</a> and there and bad")
                .doesNotContain("javascript");
    }

    private static String html(Prose prose, String text) {
        var output = new StringOutput();
        prose.html(text).writeTo(output);
        return output.toString();
    }
}
