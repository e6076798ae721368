package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern LINK = Pattern.compile("]\\((?!https://|tel:|sms:)([^)]+)\\)");

    /// What is filled in, by the folder: elsewhere a line with a word in braces would not be shown.
    private static final Map<String, Set<String>> FILLED = Map.of(
            "training", Set.of("program_name", "program_phone", "on_call"),
            "giving", Set.of("program_name"),
            "return-to-use", Set.of("program_name", "program_phone", "never_alone_line"));

    /// What the pages of the steps show by themselves, to tap: the lines that name it stand for whoever prints the
    /// file.
    private static final Set<String> OFFERED = Set.of(
            "mentor_name",
            "mentor_hours",
            "chosen_person",
            "program_hours_now",
            "time",
            "total_days",
            "longest_run",
            "next_session");

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
    void each_word_in_braces_is_one_that_the_program_fills() throws IOException {
        for (var language : Language.values()) {
            pages(language)
                    .forEach((file, page) -> assertThat(found(TOKEN, page))
                            .as(file)
                            .allMatch(word ->
                                    FILLED.getOrDefault(kind(file), Set.of()).contains(word)
                                            || kind(file).equals("return-to-use") && OFFERED.contains(word)));
        }
        assertThat(found(TOKEN, "Call {on_call} or {nobody_knows}.")).containsExactly("on_call", "nobody_knows");
    }

    @Test
    void each_link_leads_to_a_page_that_is_there() throws IOException {
        for (var language : Language.values()) {
            var root = Path.of("content", language.code());
            for (var each : pages(language).entrySet()) {
                var here = root.resolve(each.getKey()).resolveSibling("");
                for (var target : found(LINK, each.getValue())) {
                    assertThat(leads(here.resolve(target).normalize()))
                            .as(each.getKey() + " links to " + target)
                            .isTrue();
                }
            }
        }
        var training = Path.of("content", "en", "training");
        assertThat(leads(training.resolve("../skills/grounding").normalize())).isTrue();
        assertThat(leads(training.resolve("../skills/flying").normalize())).isFalse();
        assertThat(leads(training.resolve("grounding"))).isFalse();
    }

    @Test
    void no_two_answers_to_a_question_are_the_same() throws IOException {
        for (var language : Language.values()) {
            modules(language)
                    .forEach((file, page) -> scenarios(page)
                            .forEach(scenario -> assertThat(alike(scenario))
                                    .as("%s: %s", file, scenario)
                                    .isFalse()));
        }
        var two = "- [ ] Ask him out, so that he can cry.\n\n  Why.\n\n- [ ] Ask him %s.\n\n  Other.\n";
        assertThat(alike(two.formatted("out"))).isTrue();
        assertThat(alike(two.formatted("why"))).isFalse();
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

    /// Whether one answer is how another begins.
    private static boolean alike(String scenario) {
        var answers = ANSWER.matcher(scenario)
                .results()
                .map(answer -> answer.group().substring(6).split("[.?!”»]*\n", 2)[0])
                .toList();
        return answers.stream()
                .anyMatch(each ->
                        answers.stream().filter(other -> other.startsWith(each)).count() > 1);
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(each -> each.group(1)).toList();
    }

    /// Whether there is such a page; the three steps after a return to use are linked by their folder.
    private static boolean leads(Path path) {
        return Files.exists(path.resolveSibling(path.getFileName() + ".md")) || path.endsWith("return-to-use");
    }

    private static String kind(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".md", "");
    }

    private static Map<String, String> modules(Language language) throws IOException {
        var modules = pages(language);
        modules.keySet().removeIf(file -> !file.startsWith("training/"));
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
