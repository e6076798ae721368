package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.shared.Language;

/// What `content/README.md` promises about pages and their scenario questions holds for every file, in both languages.
class ContentTest {
    private static final Pattern SCENARIO = Pattern.compile("(?m)^## (Scenario|Caso): .+$");
    private static final Pattern ANSWER = Pattern.compile("(?m)^- \\[([ x])] \\S.*\\n\\n {2}\\S.*$");
    private static final Pattern BOX = Pattern.compile("(?m)^\\s*- \\[");

    @Test
    void every_page_is_there_in_both_languages() throws IOException {
        assertThat(pages(Language.EN)).hasSizeGreaterThan(10);
        assertThat(pages(Language.ES).keySet()).isEqualTo(pages(Language.EN).keySet());
    }

    @Test
    void every_page_says_what_it_is_and_that_nobody_has_adopted_it_yet() throws IOException {
        for (var language : Language.values()) {
            pages(language).forEach((file, page) -> {
                assertThat(page).as(file).startsWith("---\nid: " + id(file) + "\ntitle: ");
                for (var key : List.of("summary", "minutes", "when", "basis", "reviewed", "reviewer")) {
                    assertThat(fact(page, key)).as(key + " of " + file).isNotBlank();
                }
                assertThat(fact(page, "checked").isEmpty())
                        .as("a page with sources says when they were looked up: " + file)
                        .isEqualTo(!page.contains("\nsources:\n"));
            });
        }
    }

    @Test
    void fourteen_modules_follow_each_other() throws IOException {
        for (var language : Language.values()) {
            var orders = modules(language).values().stream()
                    .map(page -> Integer.valueOf(fact(page, "order")))
                    .sorted();
            assertThat(orders)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 14).boxed().toList());
        }
    }

    @Test
    void every_module_ends_with_scenarios_that_have_one_best_answer() throws IOException {
        for (var language : Language.values()) {
            modules(language).forEach((file, page) -> {
                assertThat(scenarios(page)).as(file).hasSizeBetween(3, 5);
                scenarios(page)
                        .forEach(scenario -> assertThat(sound(scenario))
                                .as("%s: %s", file, scenario)
                                .isTrue());
            });
        }
    }

    @Test
    void both_languages_agree_on_order_minutes_and_answers() throws IOException {
        var spanish = pages(Language.ES);
        pages(Language.EN).forEach((file, page) -> {
            var other = spanish.getOrDefault(file, "");
            assertThat(marks(other)).as(file).isEqualTo(marks(page));
            for (var key : List.of("order", "minutes", "when")) {
                assertThat(fact(other, key)).as(key + " of " + file).isEqualTo(fact(page, key));
            }
        });
    }

    @Test
    void a_module_can_be_read_in_one_sitting() throws IOException {
        for (var language : Language.values()) {
            modules(language).forEach((file, page) -> {
                var lesson = Prose.of(SCENARIO.split(page, 2)[0]);
                assertThat(lesson.split("\\s+").length).as(file).isBetween(600, 1100);
            });
        }
    }

    @Test
    void control_a_scenario_without_one_best_answer_or_without_reasons_is_found() {
        var good = "S?\n\n- [ ] A\n\n  Why.\n\n- [x] B\n\n  Why.\n\n- [ ] C\n\n  Why.\n";
        assertThat(sound(good)).isTrue();
        assertThat(sound(good.replace("[x]", "[ ]"))).isFalse();
        assertThat(sound(good.replace("- [ ] C", "- [x] C"))).isFalse();
        assertThat(sound(good.replaceFirst("\n  Why.\n", ""))).isFalse();
        assertThat(sound(good + "\n- [ ] D\n\n  Why.\n\n- [ ] E\n\n  Why.\n")).isFalse();
        assertThat(sound("- [x] B\n\n  Why.\n\n- [ ] C\n\n  Why.\n\n- [ ] D\n\n  Why.\n"))
                .isFalse();
    }

    private static boolean sound(String scenario) {
        var answers = ANSWER.matcher(scenario).results().count();
        return !SCENARIO.matcher(scenario).find()
                && answers >= 3
                && answers <= 4
                && answers == BOX.matcher(scenario).results().count()
                && marks(scenario).chars().filter(mark -> mark == 'x').count() == 1
                && !scenario.substring(0, scenario.indexOf("- [")).isBlank();
    }

    private static String marks(String text) {
        return ANSWER.matcher(text).results().map(answer -> answer.group(1)).collect(Collectors.joining());
    }

    private static List<String> scenarios(String page) {
        var parts = SCENARIO.split(page);
        return List.of(parts).subList(1, parts.length);
    }

    private static String fact(String page, String key) {
        var found = Pattern.compile("(?m)^" + key + ": (.+)$").matcher(page.split("\n---\n", 2)[0]);
        return found.find() ? found.group(1) : "";
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".md", "");
    }

    private static Map<String, String> modules(Language language) throws IOException {
        var modules = pages(language);
        modules.keySet().removeIf(file -> !Path.of(file).startsWith("training"));
        modules.values().removeIf(page -> fact(page, "order").isEmpty());
        return modules;
    }

    private static Map<String, String> pages(Language language) throws IOException {
        var root = Path.of("content", language.code());
        var pages = new TreeMap<String, String>();
        try (Stream<Path> found = Files.walk(root)) {
            for (var file : new ArrayList<>(
                    found.filter(path -> path.toString().endsWith(".md")).toList())) {
                pages.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
